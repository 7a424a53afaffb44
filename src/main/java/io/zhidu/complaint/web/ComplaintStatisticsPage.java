package io.zhidu.complaint.web;

import io.zhidu.complaint.ComplaintFigures;
import io.zhidu.complaint.ComplaintStatistics;
import io.zhidu.complaint.ComplaintStatistics.Report;
import io.zhidu.platform.Refusal;
import io.zhidu.platform.Sentences;
import io.zhidu.platform.web.XlsxSheet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Clause 4-9: how the complaints of a year went, by month, kind and department. */
@Controller
@PreAuthorize("@pageAccess.allows('COMPLAINT_STATISTICS', authentication)")
class ComplaintStatisticsPage {

    private static final int MONTHS = 12;
    private static final List<String> COLUMNS = List.of("count", "satisfied", "score", "rounds", "hours", "misses");

    private final ComplaintStatistics statistics;
    private final Sentences sentences;
    private final Clock clock;

    ComplaintStatisticsPage(ComplaintStatistics statistics, Sentences sentences, Clock clock) {
        this.statistics = statistics;
        this.sentences = sentences;
        this.clock = clock;
    }

    /** @param last the last of twelve months; this one where it is not said */
    @GetMapping("/complaints/statistics")
    String show(@RequestParam(required = false) String last, Model model) {
        YearMonth month = month(last);
        Report report = report(month);
        model.addAttribute("last", month);
        model.addAttribute("report", report);
        model.addAttribute("columns", COLUMNS);
        model.addAttribute("chart", new ComplaintChart(report.months()));
        return "complaint-statistics";
    }

    @GetMapping("/complaints/statistics.xlsx")
    void download(@RequestParam(required = false) String last, HttpServletResponse response) throws IOException {
        YearMonth month = month(last);
        Report report = report(month);
        XlsxSheet.download(
                response,
                sentences.of("complaint.statistics.file", month) + ".xlsx",
                List.of(
                        sheet("month", report.months(), YearMonth::toString),
                        sheet("kind", report.kinds(), kind -> sentences.of("complaint.kind." + kind)),
                        sheet(
                                "department",
                                report.departments(),
                                one -> sentences.of("complaint.department." + (one.isEmpty() ? "none" : one)))));
    }

    private <K> XlsxSheet sheet(String by, Map<K, ComplaintFigures> groups, Function<K, String> label) {
        List<String> heading = new ArrayList<>(List.of(sentences.of("complaint.statistics.by." + by)));
        COLUMNS.forEach(column -> heading.add(sentences.of("complaint.statistics." + column)));
        List<List<?>> rows = new ArrayList<>();
        groups.forEach((key, one) -> rows.add(Arrays.asList(
                label.apply(key), one.count(), one.satisfied(), one.score(), one.rounds(), one.hours(), one.misses())));
        return new XlsxSheet(sentences.of("complaint.statistics.by." + by), heading, rows);
    }

    private Report report(YearMonth last) {
        return statistics.of(last.minusMonths(MONTHS - 1), last);
    }

    /** @throws Refusal unless it is a month between 2000 and now */
    private YearMonth month(String text) {
        YearMonth present = YearMonth.from(LocalDate.now(clock));
        if (text == null || text.isBlank()) {
            return present;
        }
        try {
            YearMonth month = YearMonth.parse(text.strip());
            if (month.getYear() >= 2000 && !month.isAfter(present)) {
                return month;
            }
        } catch (DateTimeParseException e) {
            throw Refusal.invalid("complaint.statistics.badMonth", text);
        }
        throw Refusal.invalid("complaint.statistics.badMonth", text);
    }
}
