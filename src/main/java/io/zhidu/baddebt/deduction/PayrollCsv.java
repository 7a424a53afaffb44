package io.zhidu.baddebt.deduction;

import io.zhidu.platform.Money;
import io.zhidu.platform.Refusal;
import io.zhidu.platform.csv.CsvKind;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Predicate;

/** The rows of payroll's file. */
final class PayrollCsv implements CsvKind<PayrollFigure> {

    private final Predicate<String> knownPerson;
    private final Predicate<YearMonth> closedMonth;

    PayrollCsv(Predicate<String> knownPerson, Predicate<YearMonth> closedMonth) {
        this.knownPerson = knownPerson;
        this.closedMonth = closedMonth;
    }

    @Override
    public String messages() {
        return "deduction.payroll";
    }

    @Override
    public List<List<String>> headings() {
        return List.of(List.of("person", "month", "wage"), List.of("帳號", "月份", "工資"));
    }

    @Override
    public PayrollFigure row(List<String> cells) {
        if (!knownPerson.test(cells.get(0))) {
            throw Refusal.invalid("deduction.payroll.row.person");
        }
        if (!cells.get(1).matches("[12][0-9]{3}[-/](0?[1-9]|1[0-2])")) {
            throw Refusal.invalid("deduction.payroll.row.month");
        }
        String[] parts = cells.get(1).split("[-/]");
        YearMonth month = YearMonth.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
        if (closedMonth.test(month)) {
            throw Refusal.invalid("deduction.payroll.row.closed");
        }
        return new PayrollFigure(cells.get(0), month, wage(cells.get(2)));
    }

    private static Money wage(String cell) {
        if (cell.isEmpty()) {
            throw Refusal.invalid("deduction.payroll.row.wageMissing");
        }
        if (cell.startsWith("-")) {
            throw Refusal.invalid("deduction.payroll.row.wageNegative");
        }
        if (!cell.matches("[0-9]{1,9}(\\.[0-9]{1,2})?")) {
            throw Refusal.invalid("deduction.payroll.row.wage");
        }
        return Money.of(cell);
    }

    /** A person has one wage a month. */
    @Override
    public Object identity(PayrollFigure figure) {
        return figure.person() + " " + figure.month();
    }
}
