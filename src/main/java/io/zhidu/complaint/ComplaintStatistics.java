package io.zhidu.complaint;

import io.zhidu.calendar.WorkingCalendar;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Clause 4-9, for reading: how complaints went, by the month of their registration, by kind and by department. */
@Service
@Transactional(readOnly = true)
public class ComplaintStatistics {

    private final ComplaintRegister register;
    private final WorkingCalendar calendar;

    ComplaintStatistics(ComplaintRegister register, WorkingCalendar calendar) {
        this.register = register;
        this.calendar = calendar;
    }

    /**
     * @param months every month of the period, also one without a complaint
     * @param departments by id; of those not assigned yet the key is empty
     */
    public record Report(
            ComplaintFigures all,
            Map<YearMonth, ComplaintFigures> months,
            Map<String, ComplaintFigures> kinds,
            Map<String, ComplaintFigures> departments) {}

    /** @param last the last month, included; at most sixty months after the first */
    public Report of(YearMonth first, YearMonth last) {
        List<ComplaintFact> facts = register.facts(start(first), start(last.plusMonths(1)));
        WorkingCalendar fixed = calendar.asOfNow();
        Function<ComplaintFact, Duration> toAnswer = fact ->
                fact.answeredAt() == null ? null : fixed.workingTimeBetween(fact.registeredAt(), fact.answeredAt());
        Map<YearMonth, ComplaintFigures> months = group(facts, fact -> YearMonth.from(fact.registeredAt()), toAnswer);
        Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
                .forEach(month -> months.putIfAbsent(month, ComplaintFigures.of(List.of(), toAnswer)));
        return new Report(
                ComplaintFigures.of(facts, toAnswer),
                months,
                group(facts, ComplaintFact::kind, toAnswer),
                group(facts, fact -> fact.department() == null ? "" : fact.department(), toAnswer));
    }

    private static <K extends Comparable<K>> Map<K, ComplaintFigures> group(
            List<ComplaintFact> facts, Function<ComplaintFact, K> by, Function<ComplaintFact, Duration> toAnswer) {
        return facts.stream()
                .collect(Collectors.groupingBy(
                        by,
                        TreeMap::new,
                        Collectors.collectingAndThen(
                                Collectors.toList(), group -> ComplaintFigures.of(group, toAnswer))));
    }

    private static LocalDateTime start(YearMonth month) {
        return month.atDay(1).atStartOfDay();
    }
}
