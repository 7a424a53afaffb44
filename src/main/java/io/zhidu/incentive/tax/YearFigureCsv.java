package io.zhidu.incentive.tax;

import io.zhidu.platform.Money;
import io.zhidu.platform.Refusal;
import io.zhidu.platform.csv.CsvKind;
import java.time.YearMonth;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** The rows of payroll's file of the tax year. */
final class YearFigureCsv implements CsvKind<YearFigure> {

    private final Predicate<String> knownPerson;
    private final BiPredicate<YearMonth, String> used;

    /** @param used whether tax was withheld by the figures of that month and person */
    YearFigureCsv(Predicate<String> knownPerson, BiPredicate<YearMonth, String> used) {
        this.knownPerson = knownPerson;
        this.used = used;
    }

    @Override
    public String messages() {
        return "incentive.tax";
    }

    @Override
    public List<List<String>> headings() {
        return List.of(
                List.of("person", "month", "income", "deductions", "withheld", "months"),
                List.of("帳號", "月份", "累計收入", "累計扣除", "累計已扣稅", "任職月數"));
    }

    @Override
    public YearFigure row(List<String> cells) {
        require(knownPerson.test(cells.get(0)), "person");
        require(cells.get(1).matches("20[0-9]{2}[-/](0?[1-9]|1[0-2])"), "month");
        String[] parts = cells.get(1).split("[-/]");
        YearMonth month = YearMonth.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
        require(cells.get(5).matches("1[0-2]|[1-9]"), "months");
        int months = Integer.parseInt(cells.get(5));
        require(months <= month.getMonthValue(), "months");
        YearToDate year = new YearToDate(money(cells.get(2)), money(cells.get(3)), money(cells.get(4)), months);
        require(!used.test(month, cells.get(0)), "used");
        return new YearFigure(cells.get(0), month, year);
    }

    private static Money money(String cell) {
        require(cell.matches("[0-9]{1,11}(\\.[0-9]{1,2})?"), "amount");
        return Money.of(cell);
    }

    private static void require(boolean good, String problem) {
        if (!good) {
            throw Refusal.invalid("incentive.tax.row." + problem);
        }
    }

    /** A person has one figure a month. */
    @Override
    public Object identity(YearFigure figure) {
        return figure.person() + " " + figure.month();
    }
}
