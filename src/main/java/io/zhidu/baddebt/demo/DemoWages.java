package io.zhidu.baddebt.demo;

import io.zhidu.baddebt.deduction.PayrollService;
import io.zhidu.demo.DemoActors;
import io.zhidu.demo.DemoDays;
import io.zhidu.demo.DemoMoment;
import io.zhidu.demo.DemoRow;
import io.zhidu.demo.DemoTasks;
import io.zhidu.platform.csv.CsvFile;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Clause 3-deduct: on the first working day of each month finance imports the wages of the one before and closes it. */
@Component
@Profile({"demo", "test"})
class DemoWages {

    private static final int MONTHS = 3;
    private static final LocalTime WAGES = LocalTime.of(9, 35);
    private static final LocalTime PREVIEW = LocalTime.of(10, 5);
    private static final LocalTime APPROVAL = LocalTime.of(10, 40);

    private final PayrollService payroll;
    private final DemoTasks tasks;
    private final DemoActors actors;

    DemoWages(PayrollService payroll, DemoTasks tasks, DemoActors actors) {
        this.payroll = payroll;
        this.tasks = tasks;
        this.actors = actors;
    }

    List<DemoMoment> moments(DemoDays days) {
        return IntStream.rangeClosed(-MONTHS, -1)
                .mapToObj(month -> YearMonth.from(days.today()).plusMonths(month))
                .flatMap(
                        month -> close(month, days.onOrAfter(month.plusMonths(1).atDay(1))).stream())
                .toList();
    }

    private List<DemoMoment> close(YearMonth month, LocalDate day) {
        return List.of(
                new DemoMoment(day.atTime(WAGES), () -> wages(month)),
                new DemoMoment(
                        day.atTime(PREVIEW),
                        () -> tasks.start("income-deduction", finance(), Map.of("month", month.toString()))),
                new DemoMoment(day.atTime(APPROVAL), () -> approve(month)));
    }

    private void wages(YearMonth month) {
        String rows = DemoRow.load("/demo/wages.csv").stream()
                .map(row -> row.get("person") + "," + month + "," + row.get("wage"))
                .collect(Collectors.joining("\n", "person,month,wage\n", "\n"));
        CsvFile file = new CsvFile("wages-" + month + ".csv", rows.getBytes(StandardCharsets.UTF_8));
        actors.as(finance(), () -> payroll.take(file, finance()));
    }

    private void approve(YearMonth month) {
        tasks.find(month.toString(), "userTask_approveDeductions")
                .ifPresent(task -> tasks.complete(task, 0, Map.of("decision", "approve")));
    }

    private String finance() {
        return actors.member("finance", 0);
    }
}
