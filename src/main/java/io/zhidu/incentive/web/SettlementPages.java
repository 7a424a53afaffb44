package io.zhidu.incentive.web;

import io.zhidu.incentive.IncentiveStatements;
import io.zhidu.incentive.IncentiveStatements.Payout;
import io.zhidu.incentive.Settlement;
import io.zhidu.incentive.SettlementService;
import io.zhidu.people.StaffDirectory;
import io.zhidu.platform.CurrentUser;
import io.zhidu.platform.Money;
import io.zhidu.platform.Refusal;
import io.zhidu.platform.Sentences;
import io.zhidu.platform.web.XlsxSheet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Clause 2-signatures: the settlements, each with who signed it and what it came to, and the payout list for payroll. */
@Controller
@RequestMapping("/incentives")
@PreAuthorize("@pageAccess.allows('INCENTIVES', authentication)")
class SettlementPages {

    private static final int PAGE = 100;
    private static final int MOST_NAMED = 50;
    private static final List<String> RESULT = List.of("id", "name", "gross", "tax", "net", "carried", "remark");
    private static final List<String> PAYOUT = List.of("id", "name", "gross", "tax", "net", "payoutMonth");

    private final IncentiveStatements statements;
    private final SettlementService settlements;
    private final StaffDirectory staff;
    private final Sentences sentences;

    SettlementPages(
            IncentiveStatements statements, SettlementService settlements, StaffDirectory staff, Sentences sentences) {
        this.statements = statements;
        this.settlements = settlements;
        this.staff = staff;
        this.sentences = sentences;
    }

    @GetMapping
    ModelAndView list() {
        List<Settlement> all = statements.settlements();
        Map<String, IncentiveStatements.Total> totals = new LinkedHashMap<>();
        Map<String, String> signers = new LinkedHashMap<>();
        all.forEach(one -> {
            totals.put(one.number(), statements.total(one.number()));
            signers.put(one.number(), one.signers().stream().map(staff::nameOf).collect(Collectors.joining(" · ")));
        });
        return new ModelAndView("incentives")
                .addObject("settlements", all)
                .addObject("totals", totals)
                .addObject("signers", signers);
    }

    /** @param after user id of the last one of the page before */
    @GetMapping("/{number}")
    ModelAndView one(@PathVariable String number, @RequestParam(required = false) String after) {
        return page(number, after);
    }

    /** Whether the evidence, with the values in force then, gives the locked figures again. */
    @GetMapping("/{number}/reproduced")
    ModelAndView reproduce(@PathVariable String number) {
        return page(number, null).addObject("reproduced", settlements.isReproduced(number));
    }

    private ModelAndView page(String number, String after) {
        Settlement settlement = statements.settlement(number);
        String from = after == null ? "" : after;
        List<Payout> payouts = statements.payouts(number, from, PAGE + 1);
        List<Payout> shown = payouts.subList(0, Math.min(PAGE, payouts.size()));
        List<String> blocked = blocked(settlement);
        return new ModelAndView("incentive-settlement")
                .addObject("settlement", settlement)
                .addObject("steps", statements.steps(number))
                .addObject("total", statements.total(number))
                .addObject("payouts", shown)
                .addObject("after", from)
                .addObject(
                        "next",
                        payouts.size() > PAGE ? shown.get(shown.size() - 1).person() : null)
                .addObject("blocked", blocked.size())
                .addObject("blockedNames", names(blocked))
                .addObject("appeals", statements.appeals(number))
                .addObject("system", CurrentUser.SYSTEM)
                .addObject("staff", staff);
    }

    /** Who waits for payroll's figures, when the others are taxed. */
    private List<String> blocked(Settlement settlement) {
        if (!settlement.isLocked() || settlement.taxedAt() != null) {
            return List.of();
        }
        return everybody(settlement.number()).stream()
                .filter(one -> one.tax() == null)
                .map(Payout::person)
                .toList();
    }

    private String names(List<String> persons) {
        String some = persons.stream()
                .limit(MOST_NAMED)
                .map(one -> staff.nameOf(one) + " " + one)
                .collect(Collectors.joining("、"));
        return persons.size() > MOST_NAMED ? some + "…" : some;
    }

    private List<Payout> everybody(String number) {
        return statements.payouts(number, "", Integer.MAX_VALUE);
    }

    @GetMapping("/{number}.xlsx")
    void download(@PathVariable String number, HttpServletResponse response) throws IOException {
        Settlement settlement = statements.settlement(number);
        String file = settlement.isLocked() ? "incentive.list.file" : "incentive.list.previewFile";
        send(response, sentences.of(file, number), RESULT, everybody(number), this::result);
    }

    /** For payroll: who is taxed, and nobody before the settlement is locked. */
    @GetMapping("/{number}/payout.xlsx")
    void payout(@PathVariable String number, HttpServletResponse response) throws IOException {
        Settlement settlement = statements.settlement(number);
        if (!settlement.isLocked()) {
            throw Refusal.conflict("incentive.payout.notLocked", number);
        }
        List<Payout> taxed =
                everybody(number).stream().filter(one -> one.tax() != null).toList();
        send(
                response,
                sentences.of("incentive.payout.file", number),
                PAYOUT,
                taxed,
                one -> Arrays.asList(
                        one.person(),
                        staff.nameOf(one.person()),
                        one.gross(),
                        one.tax().tax(),
                        one.tax().net(),
                        settlement.payoutMonth()));
    }

    private List<?> result(Payout one) {
        Money none = null;
        return Arrays.asList(
                one.person(),
                staff.nameOf(one.person()),
                one.gross(),
                one.tax() == null ? none : one.tax().tax(),
                one.tax() == null ? none : one.tax().net(),
                one.tax() == null ? none : one.tax().carried(),
                one.tax() == null ? sentences.of("incentive.list.waits") : null);
    }

    private void send(
            HttpServletResponse response,
            String name,
            List<String> columns,
            List<Payout> payouts,
            Function<Payout, List<?>> row)
            throws IOException {
        List<String> heading = columns.stream()
                .map(one -> sentences.of("incentive.list." + one))
                .toList();
        List<List<?>> rows = payouts.stream().<List<?>>map(row::apply).toList();
        XlsxSheet.download(response, name + ".xlsx", heading, rows);
    }
}
