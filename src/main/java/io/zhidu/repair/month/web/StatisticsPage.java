package io.zhidu.repair.month.web;

import io.zhidu.platform.MonthPolicy;
import io.zhidu.platform.Refusal;
import io.zhidu.platform.Sentences;
import io.zhidu.platform.web.XlsxSheet;
import io.zhidu.repair.month.MonthRates;
import io.zhidu.repair.month.RateCase;
import io.zhidu.repair.month.RegisterService;
import io.zhidu.repair.month.RepairMonths;
import io.zhidu.repair.month.StatisticsService;
import io.zhidu.repair.month.web.StatisticsReach.Line;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Clause 1-5.4: timeliness and pass rate of a month with the cases behind each figure, and the year up to it. */
@Controller
@PreAuthorize("@pageAccess.allows('STATISTICS', authentication)")
class StatisticsPage {

    private static final List<String> COLUMNS = List.of(
            "month",
            "scope",
            "name",
            "onTime",
            "arrivals",
            "timeliness",
            "qualified",
            "answered",
            "pass",
            "unreachable",
            "target");

    private final StatisticsService statistics;
    private final RepairMonths months;
    private final RegisterService register;
    private final StatisticsReach reach;
    private final Sentences sentences;
    private final Clock clock;

    StatisticsPage(
            StatisticsService statistics,
            RepairMonths months,
            RegisterService register,
            StatisticsReach reach,
            Sentences sentences,
            Clock clock) {
        this.statistics = statistics;
        this.months = months;
        this.register = register;
        this.reach = reach;
        this.sentences = sentences;
        this.clock = clock;
    }

    @GetMapping("/repair/statistics")
    String show(
            @RequestParam(required = false) String month,
            @RequestParam(required = false) String scope,
            @RequestParam(required = false) String id,
            Authentication who,
            Model model) {
        YearMonth wanted = month(month);
        Line line = reach.line(who, scope, id);
        common(model, wanted, line);
        model.addAttribute("months", register.months());
        model.addAttribute("closed", months.find(wanted.toString()).orElse(null));
        BigDecimal target = statistics.target(wanted);
        model.addAttribute("target", target);
        model.addAttribute("unexplained", statistics.rates(wanted).stream().anyMatch(one -> one.below(target)));
        model.addAttribute("rates", visible(wanted, who));
        model.addAttribute("chart", new RateChart(statistics.year(wanted, line.scope(), line.id())));
        return "statistics";
    }

    /** @param of arrivals or callbacks: what stands behind timeliness, or behind the pass rate and the unreachable */
    @GetMapping("/repair/statistics/cases")
    String cases(
            @RequestParam(required = false) String month,
            @RequestParam(required = false) String scope,
            @RequestParam(required = false) String id,
            @RequestParam(defaultValue = "arrivals") String of,
            Authentication who,
            Model model) {
        if (!Set.of("arrivals", "callbacks").contains(of)) {
            throw Refusal.invalid("month.unknownScope");
        }
        YearMonth wanted = month(month);
        Line line = reach.line(who, scope, id);
        common(model, wanted, line);
        model.addAttribute("of", of);
        model.addAttribute("cases", behind(wanted, line, of.equals("arrivals")));
        return "statistics-cases";
    }

    private List<RateCase> behind(YearMonth month, Line line, boolean arrivals) {
        return statistics.cases(month).stream()
                .filter(one -> one.outcome().ofArrival() == arrivals)
                .filter(one -> MonthRates.behind(one, line.scope(), line.id()))
                .toList();
    }

    @GetMapping("/repair/statistics.xlsx")
    void download(@RequestParam(required = false) String month, Authentication who, HttpServletResponse response)
            throws IOException {
        YearMonth wanted = month(month);
        List<String> heading = COLUMNS.stream()
                .map(column -> sentences.of("month.statistics." + column))
                .toList();
        BigDecimal target = statistics.target(wanted);
        List<List<?>> rows = visible(wanted, who).stream()
                .<List<?>>map(one -> cells(wanted, one, target))
                .toList();
        XlsxSheet.download(response, sentences.of("month.statistics.file", wanted) + ".xlsx", heading, rows);
    }

    private List<?> cells(YearMonth month, MonthRates one, BigDecimal target) {
        return Arrays.asList(
                month,
                sentences.of("month.scope." + one.scope()),
                name(Line.of(one)),
                one.onTime(),
                one.arrivals(),
                one.timeliness().percent().orElse(null),
                one.qualified(),
                one.answered(),
                one.pass().percent().orElse(null),
                one.unreachable(),
                target);
    }

    private void common(Model model, YearMonth month, Line line) {
        model.addAttribute("month", month.toString());
        model.addAttribute("line", line);
        model.addAttribute("lineName", name(line));
        model.addAttribute("statistics", statistics);
    }

    private YearMonth month(String month) {
        return MonthPolicy.begun(month, LocalDate.now(clock));
    }

    private List<MonthRates> visible(YearMonth month, Authentication who) {
        return statistics.rates(month).stream()
                .filter(one -> reach.sees(who, Line.of(one)))
                .toList();
    }

    private String name(Line line) {
        return line.equals(Line.ALL) ? sentences.of("month.scope.all") : statistics.nameOf(line.scope(), line.id());
    }
}
