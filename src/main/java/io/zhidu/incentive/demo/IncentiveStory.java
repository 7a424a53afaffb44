package io.zhidu.incentive.demo;

import io.zhidu.calendar.WorkingCalendar;
import io.zhidu.demo.DemoCalendar;
import io.zhidu.demo.DemoDays;
import io.zhidu.demo.DemoMoment;
import io.zhidu.demo.DemoStory;
import io.zhidu.incentive.IncentiveStatements;
import io.zhidu.incentive.evidence.Period;
import io.zhidu.incentive.evidence.Period.Length;
import io.zhidu.incentive.evidence.SettlementKind;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Six months of the service department, and whatever quarter, half-year or year ended in them. */
@Component
@Profile({"demo", "test"})
class IncentiveStory implements DemoStory {

    private static final int MONTHS = 6;
    /** So many months of trips, so that the first quarter to be ranked is whole. */
    private static final int TOLD = 8;

    private final IncentiveStatements statements;
    private final DemoEvidence evidence;
    private final DemoSettlements settlements;
    private final DemoCrew crew;
    private final WorkingCalendar calendar;

    IncentiveStory(
            IncentiveStatements statements,
            DemoEvidence evidence,
            DemoSettlements settlements,
            DemoCrew crew,
            WorkingCalendar calendar) {
        this.statements = statements;
        this.evidence = evidence;
        this.settlements = settlements;
        this.crew = crew;
        this.calendar = calendar;
    }

    @Override
    public boolean isTold() {
        return !statements.settlements().isEmpty();
    }

    @Override
    public List<DemoMoment> moments(DemoCalendar from) {
        DemoDays days = new DemoDays(from.atWork(), calendar.asOfNow()::isWorkingDay);
        YearMonth present = YearMonth.from(days.today());
        List<DemoMoment> moments = new ArrayList<>(crew.moments(present));
        IntStream.rangeClosed(-TOLD, -1).forEach(n -> moments.addAll(month(present, n, days)));
        return moments;
    }

    /** What is told and settled in the month after the n-th one from this. */
    private List<DemoMoment> month(YearMonth present, int n, DemoDays days) {
        YearMonth month = present.plusMonths(n);
        List<DemoMoment> moments = new ArrayList<>();
        moments.add(evidence.month(month, n, days));
        if (n < -MONTHS) {
            return moments;
        }
        moments.add(evidence.payroll(
                month.plusMonths(1), n == -2 ? DemoEvidence.FORGOTTEN : "", DemoCrew.joined(present), days));
        Optional<DemoSettlements.Ending> last =
                n == -1 ? Optional.of(DemoSettlements.Ending.AT_THE_LEADER) : Optional.empty();
        moments.addAll(
                settlements.moments(SettlementKind.MONTHLY, month, last.orElse(DemoSettlements.Ending.PAID), 0, days));
        moments.addAll(settlements.appeals(month, n, days));
        boolean latestQuarter = n > -4;
        if (ends(Length.QUARTER, month)) {
            moments.add(evidence.quarter(
                    Period.of(Length.QUARTER, month), latestQuarter ? -1 : -2, DemoCrew.joined(present), days));
            moments.addAll(settlements.moments(SettlementKind.RANKING, month, DemoSettlements.Ending.PAID, 1, days));
            moments.addAll(settlements.moments(
                    SettlementKind.SALES,
                    month,
                    latestQuarter ? DemoSettlements.Ending.AT_HUMAN_RESOURCES : DemoSettlements.Ending.PAID,
                    2,
                    days));
        }
        if (ends(Length.HALF, month)) {
            moments.add(evidence.amounts(Period.of(Length.HALF, month), days));
            moments.addAll(settlements.moments(SettlementKind.HALF_YEAR, month, DemoSettlements.Ending.PAID, 3, days));
        }
        return moments;
    }

    private static boolean ends(Length length, YearMonth month) {
        return Period.of(length, month).last().equals(month);
    }
}
