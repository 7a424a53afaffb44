package io.zhidu.credit.web;

import io.zhidu.credit.CreditAccount;
import io.zhidu.credit.CreditLimitService;
import io.zhidu.credit.CreditSnapshot;
import io.zhidu.platform.Sentences;
import io.zhidu.platform.web.XlsxSheet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The accounts with their limit, exposure and what is available today, and one of them with what lies behind it. */
@Controller
@PreAuthorize("@pageAccess.allows('ACCOUNTS', authentication)")
class AccountsPage {

    private static final List<String> COLUMNS =
            List.of("number", "name", "area", "standing", "limit", "exposure", "available", "oldest", "overLimit");

    private final AccountReach reach;
    private final CreditLimitService limits;
    private final Sentences sentences;
    private final Clock clock;

    AccountsPage(AccountReach reach, CreditLimitService limits, Sentences sentences, Clock clock) {
        this.reach = reach;
        this.limits = limits;
        this.sentences = sentences;
        this.clock = clock;
    }

    @GetMapping("/credit/accounts")
    String show(Authentication who, Model model) {
        model.addAttribute("columns", COLUMNS);
        model.addAttribute("rows", rows(who));
        return "credit-accounts";
    }

    @GetMapping("/credit/accounts.xlsx")
    void download(Authentication who, HttpServletResponse response) throws IOException {
        List<String> heading = COLUMNS.stream()
                .map(column -> sentences.of("credit.accounts." + column))
                .toList();
        XlsxSheet.download(
                response,
                sentences.of("page.menu.ACCOUNTS") + ".xlsx",
                heading,
                rows(who).stream().map(this::cells).toList());
    }

    @GetMapping("/credit/accounts/{number}")
    String one(@PathVariable String number, Authentication who, Model model) {
        CreditAccount account = reach.one(who, number);
        CreditSnapshot figures = limits.show(account, LocalDate.now(clock));
        model.addAttribute("account", account);
        model.addAttribute("figures", figures);
        model.addAttribute("open", limits.openItems(number));
        return "credit-account";
    }

    private List<Row> rows(Authentication who) {
        LocalDate today = LocalDate.now(clock);
        return reach.all(who).stream()
                .map(account -> new Row(account, limits.show(account, today)))
                .toList();
    }

    private List<?> cells(Row row) {
        CreditSnapshot figures = row.figures();
        return List.of(
                row.account().number(),
                row.account().name(),
                row.account().areaId(),
                sentences.of("credit.standing." + figures.creditOpen()),
                figures.limit(),
                figures.exposure(),
                figures.available(),
                figures.oldestOpenInvoiceDays(),
                figures.unsettledOverLimit());
    }

    /** An account with its figures of today. */
    record Row(CreditAccount account, CreditSnapshot figures) {}
}
