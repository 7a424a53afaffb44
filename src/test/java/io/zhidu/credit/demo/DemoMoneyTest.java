package io.zhidu.credit.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.credit.demo.DemoMoney.Sale;
import io.zhidu.demo.DemoDays;
import io.zhidu.demo.DemoRow;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each invoice and receipt has a number of its own, on whatever day the demo is started first. */
class DemoMoneyTest {

    private static final LocalDate HOLIDAY = LocalDate.of(2026, 10, 1);

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-25", "2026-10-09", "2026-10-04", "2026-12-31", "2027-01-01", "2027-02-28"})
    void numbersAreOfOneSaleOnly(String today) {
        DemoDays days = new DemoDays(LocalDate.parse(today).atTime(14, 0), DemoMoneyTest::works);
        List<Sale> sales = DemoMoney.sales(DemoRow.load("/demo/credit-customers.csv"), days);
        assertThat(sales).hasSizeGreaterThan(150);
        assertThat(sales).extracting(Sale::invoice).doesNotHaveDuplicates();
        assertThat(sales)
                .filteredOn(sale -> sale.paid() != null)
                .allSatisfy(
                        sale -> assertThat(sale.paid()).isAfter(sale.invoiced()).isBefore(days.today()));
    }

    /** Weekends and a week of holidays. */
    private static boolean works(LocalDate day) {
        return day.getDayOfWeek().getValue() < 6 && (day.isBefore(HOLIDAY) || day.isAfter(HOLIDAY.plusDays(6)));
    }
}
