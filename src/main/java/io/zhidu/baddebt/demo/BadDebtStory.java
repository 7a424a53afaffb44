package io.zhidu.baddebt.demo;

import io.zhidu.baddebt.CaseViews;
import io.zhidu.calendar.WorkingCalendar;
import io.zhidu.credit.Accounts;
import io.zhidu.demo.DemoCalendar;
import io.zhidu.demo.DemoDays;
import io.zhidu.demo.DemoMoment;
import io.zhidu.demo.DemoPaths;
import io.zhidu.demo.DemoRow;
import io.zhidu.demo.DemoStory;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Cases of every class, and the month ends that took what was borne. */
@Component
@Profile({"demo", "test"})
class BadDebtStory implements DemoStory {

    private final CaseViews known;
    private final Accounts accounts;
    private final DemoDebts debts;
    private final DemoWages wages;
    private final WorkingCalendar calendar;

    BadDebtStory(CaseViews known, Accounts accounts, DemoDebts debts, DemoWages wages, WorkingCalendar calendar) {
        this.known = known;
        this.accounts = accounts;
        this.debts = debts;
        this.wages = wages;
        this.calendar = calendar;
    }

    /** Where there are customers already, their past is over. */
    @Override
    public boolean isTold() {
        return !known.all().isEmpty() || !accounts.all().isEmpty();
    }

    @Override
    public List<DemoMoment> moments(DemoCalendar from) {
        DemoDays days = new DemoDays(from.atWork(), calendar::isWorkingDay);
        DemoPaths paths = DemoPaths.load("/demo/bad-debt-paths.yaml");
        List<DemoMoment> moments = new ArrayList<>(wages.moments(days));
        DemoRow.load("/demo/bad-debts.csv").forEach(row -> moments.addAll(debts.moments(row, paths, days)));
        return moments;
    }
}
