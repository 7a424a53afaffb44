package io.zhidu.credit.web;

import io.zhidu.credit.Accounts;
import io.zhidu.credit.CreditAccount;
import io.zhidu.credit.CreditLimitService;
import io.zhidu.credit.CreditSnapshot;
import io.zhidu.people.Page;
import io.zhidu.platform.Sentences;
import io.zhidu.platform.web.XlsxSheet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The accounts with their limit, exposure and what is available today: the one that is furthest over comes first. */
@Controller
@PreAuthorize("@pageAccess.allows('ACCOUNTS', authentication)")
class AccountsPage {

    private static final List<String> COLUMNS =
            List.of("number", "name", "area", "standing", "limit", "exposure", "available", "oldest", "overLimit");

    private final AccountReach reach;
    private final Accounts accounts;
    private final CreditLimitService limits;
    private final Sentences sentences;
    private final Clock clock;

    AccountsPage(AccountReach reach, Accounts accounts, CreditLimitService limits, Sentences sentences, Clock clock) {
        this.reach = reach;
        this.accounts = accounts;
        this.limits = limits;
        this.sentences = sentences;
        this.clock = clock;
    }

    /** @param over only those whose exposure is above their limit */
    @GetMapping("/credit/accounts")
    String show(
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "false") boolean over,
            Authentication who,
            Model model) {
        model.addAttribute("columns", COLUMNS);
        model.addAttribute("rows", rows(who, area, over));
        model.addAttribute("areas", accounts.areas());
        model.addAttribute("choosesArea", reach.area(Page.ACCOUNTS, who).isEmpty());
        model.addAttribute("area", area);
        model.addAttribute("over", over);
        return "credit-accounts";
    }

    @GetMapping("/credit/accounts.xlsx")
    void download(
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "false") boolean over,
            Authentication who,
            HttpServletResponse response)
            throws IOException {
        List<String> heading = COLUMNS.stream()
                .map(column -> sentences.of("credit.accounts." + column))
                .toList();
        Map<String, String> areas = accounts.areas();
        XlsxSheet.download(
                response,
                sentences.of("page.menu.ACCOUNTS") + ".xlsx",
                heading,
                rows(who, area, over).stream().map(row -> cells(row, areas)).toList());
    }

    private List<Row> rows(Authentication who, String area, boolean over) {
        LocalDate today = LocalDate.now(clock);
        return reach.all(who).stream()
                .filter(account -> area.isEmpty() || area.equals(account.areaId()))
                .map(account -> new Row(account, limits.show(account, today)))
                .filter(row -> !over || row.figures().available().isNegative())
                .sorted(Comparator.comparing(row -> row.figures().available()))
                .toList();
    }

    private List<?> cells(Row row, Map<String, String> areas) {
        CreditSnapshot figures = row.figures();
        return List.of(
                row.account().number(),
                row.account().name(),
                areas.getOrDefault(row.account().areaId(), row.account().areaId()),
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
