package io.zhidu.repair.month;

import io.zhidu.people.StaffDirectory;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 1-5.4, for reading: a computed month as it was computed, any other as it stands now. */
@Service
@Transactional(readOnly = true)
public class StatisticsService {

    private final RepairMonths months;
    private final Rates rates;
    private final StaffDirectory staff;
    private final RepairMonthPolicy policy;

    StatisticsService(RepairMonths months, Rates rates, StaffDirectory staff, RepairMonthPolicy policy) {
        this.months = months;
        this.rates = rates;
        this.staff = staff;
        this.policy = policy;
    }

    public List<MonthRates> rates(YearMonth month) {
        return computed(month) ? rates.of(month.toString()) : MonthRates.of(rates.presentCases(month));
    }

    public List<RateCase> cases(YearMonth month) {
        return computed(month) ? rates.cases(month.toString()) : rates.presentCases(month);
    }

    /** The target that the month was frozen with; of an open month the present one. */
    public BigDecimal target(YearMonth month) {
        return months.find(month.toString()).map(ClosedMonth::target).orElseGet(policy::targetPercent);
    }

    /** The twelve months up to this one; those not computed yet have no rates, except this one. */
    public List<Point> year(YearMonth last, String scope, String id) {
        return IntStream.rangeClosed(-11, 0)
                .mapToObj(last::plusMonths)
                .map(month -> new Point(
                        month, target(month), month.equals(last) || computed(month) ? line(month, scope, id) : null))
                .toList();
    }

    private MonthRates line(YearMonth month, String scope, String id) {
        return rates(month).stream()
                .filter(one -> one.scope().equals(scope) && one.scopeId().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** The name of an area or technician. */
    public String nameOf(String scope, String id) {
        return scope.equals(MonthRates.AREA) ? rates.areaNames().getOrDefault(id, id) : staff.nameOf(id);
    }

    private boolean computed(YearMonth month) {
        return months.find(month.toString()).filter(ClosedMonth::computed).isPresent();
    }

    /** @param rates null where there are none: a gap in the chart, never a zero */
    public record Point(YearMonth month, BigDecimal target, MonthRates rates) {}
}
