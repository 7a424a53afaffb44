package io.zhidu.credit.web;

import io.zhidu.credit.Accounts;
import io.zhidu.credit.CreditAccount;
import io.zhidu.credit.CreditLimitService;
import io.zhidu.credit.CreditSnapshot;
import io.zhidu.people.StaffDirectory;
import io.zhidu.platform.web.XlsxSheet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One account with what lies behind its figures, and each decision with the rows that it rested upon (3-1.3). */
@Controller
@PreAuthorize("@pageAccess.allows('ACCOUNTS', authentication)")
class AccountPage {

    private final AccountReach reach;
    private final Accounts accounts;
    private final AccountFiles files;
    private final AccountSheets sheets;
    private final CreditLimitService limits;
    private final StaffDirectory staff;

    AccountPage(
            AccountReach reach,
            Accounts accounts,
            AccountFiles files,
            AccountSheets sheets,
            CreditLimitService limits,
            StaffDirectory staff) {
        this.reach = reach;
        this.accounts = accounts;
        this.files = files;
        this.sheets = sheets;
        this.limits = limits;
        this.staff = staff;
    }

    @GetMapping("/credit/accounts/{number}")
    String one(@PathVariable String number, Authentication who, Model model) {
        AccountFile file = files.of(reach.one(who, number));
        model.addAttribute("file", file);
        model.addAttribute("chart", new LimitChart(file.limits()));
        model.addAttribute("areas", accounts.areas());
        model.addAttribute("staff", staff);
        model.addAttribute("idCopy", accounts.hasIdCopy(number) && IdCopyApi.mayRead(who));
        return "credit-account";
    }

    @GetMapping("/credit/accounts/{number}/account.xlsx")
    void download(@PathVariable String number, Authentication who, HttpServletResponse response) throws IOException {
        CreditAccount account = reach.one(who, number);
        XlsxSheet.download(response, account.number() + " " + account.name() + ".xlsx", sheets.of(files.of(account)));
    }

    @GetMapping("/credit/snapshots/{id}")
    String snapshot(@PathVariable String id, Authentication who, Model model) {
        CreditSnapshot figures = limits.get(id);
        model.addAttribute("account", reach.one(who, figures.account()));
        model.addAttribute("figures", figures);
        model.addAttribute("rows", limits.rows(id));
        return "credit-snapshot";
    }
}
