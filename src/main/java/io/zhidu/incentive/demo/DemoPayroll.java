package io.zhidu.incentive.demo;

import io.zhidu.demo.DemoActors;
import io.zhidu.demo.DemoRow;
import io.zhidu.incentive.tax.Payouts;
import io.zhidu.incentive.tax.TaxService;
import io.zhidu.incentive.tax.TaxTables;
import io.zhidu.incentive.tax.YearToDate;
import io.zhidu.platform.Money;
import io.zhidu.platform.csv.CsvFile;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the demo company's payroll tells of a tax year: wages, what is deducted, and the tax that it has withheld. */
@Component
@Profile({"demo", "test"})
class DemoPayroll {

    private static final String FINANCE = "caiwu1";

    private final TaxService tax;
    private final TaxTables tables;
    private final Payouts payouts;
    private final DemoActors actors;

    DemoPayroll(TaxService tax, TaxTables tables, Payouts payouts, DemoActors actors) {
        this.tax = tax;
        this.tables = tables;
        this.payouts = payouts;
        this.actors = actors;
    }

    /**
     * @param without of whom it says nothing
     * @param joined first month of {@link DemoCrew#JOINER}
     */
    void tell(YearMonth month, String without, YearMonth joined) {
        String rows = DemoRow.load("/demo/incentive-payroll.csv").stream()
                .filter(row -> !row.get("person").equals(without))
                .filter(row -> !row.get("person").equals(DemoCrew.JOINER) || month.isAfter(joined))
                .map(row -> line(row, month, months(row, month, joined)))
                .collect(Collectors.joining("\n", "person,month,income,deductions,withheld,months\n", "\n"));
        CsvFile file = new CsvFile("payroll-" + month + ".csv", rows.getBytes(StandardCharsets.UTF_8));
        actors.as(FINANCE, () -> tax.take(file, FINANCE));
    }

    /** Of employment in the year. */
    private static int months(DemoRow row, YearMonth month, YearMonth joined) {
        YearMonth january = YearMonth.of(month.getYear(), 1);
        boolean late = row.get("person").equals(DemoCrew.JOINER) && joined.isAfter(january);
        return (int) ChronoUnit.MONTHS.between(late ? joined : january, month) + 1;
    }

    private String line(DemoRow row, YearMonth month, int employed) {
        BigDecimal months = BigDecimal.valueOf(employed);
        Money wages = Money.of(row.get("wage")).times(months);
        Money deductions = Money.of(row.get("insurance"))
                .plus(Money.of(row.get("special")))
                .times(months);
        Payouts.Paid paid = paidBefore(row.get("person"), month);
        YearToDate wagesOnly = new YearToDate(wages, deductions, Money.ZERO, employed);
        Money withheld = tables.in(month).withhold(Money.ZERO, wagesOnly).due().plus(paid.tax());
        return "%s,%s,%s,%s,%s,%s"
                .formatted(
                        row.get("person"),
                        month,
                        wages.plus(paid.gross()),
                        deductions,
                        withheld,
                        month.getMonthValue());
    }

    /** Incentives of the year's earlier months are wages that payroll knows. */
    private Payouts.Paid paidBefore(String person, YearMonth month) {
        List<Payouts.Paid> months = IntStream.range(1, month.getMonthValue())
                .mapToObj(n -> payouts.paid(YearMonth.of(month.getYear(), n), List.of(person)))
                .map(Map::values)
                .flatMap(java.util.Collection::stream)
                .toList();
        return new Payouts.Paid(
                months.stream().map(Payouts.Paid::gross).collect(Money.sum()),
                months.stream().map(Payouts.Paid::tax).collect(Money.sum()));
    }
}
