package io.zhidu.credit.demo;

import io.zhidu.calendar.WorkingCalendar;
import io.zhidu.credit.Accounts;
import io.zhidu.demo.DemoActors;
import io.zhidu.demo.DemoCalendar;
import io.zhidu.demo.DemoDays;
import io.zhidu.demo.DemoMoment;
import io.zhidu.demo.DemoPaths;
import io.zhidu.demo.DemoRow;
import io.zhidu.demo.DemoStory;
import io.zhidu.people.Deputies;
import io.zhidu.platform.form.FormContract;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Four months of accounts, money and shipments. */
@Component
@Profile({"demo", "test"})
class CreditStory implements DemoStory {

    private static final String REVIEW = "credit-review";
    private static final LocalTime NIGHT = LocalTime.of(0, 30);

    private final Accounts known;
    private final DemoAccounts accounts;
    private final DemoMoney money;
    private final DemoShipments shipments;
    private final Deputies deputies;
    private final DemoActors actors;
    private final RuntimeService runtimeService;
    private final WorkingCalendar calendar;

    CreditStory(
            Accounts known,
            DemoAccounts accounts,
            DemoMoney money,
            DemoShipments shipments,
            Deputies deputies,
            DemoActors actors,
            RuntimeService runtimeService,
            WorkingCalendar calendar) {
        this.known = known;
        this.accounts = accounts;
        this.money = money;
        this.shipments = shipments;
        this.deputies = deputies;
        this.actors = actors;
        this.runtimeService = runtimeService;
        this.calendar = calendar;
    }

    @Override
    public boolean isTold() {
        return !known.all().isEmpty();
    }

    @Override
    public List<DemoMoment> moments(DemoCalendar from) {
        DemoDays days = new DemoDays(from.atWork(), calendar::isWorkingDay);
        DemoPaths paths = DemoPaths.load("/demo/credit-paths.yaml");
        List<DemoRow> customers = DemoRow.load("/demo/credit-customers.csv");
        Map<String, String> numbers = new HashMap<>();
        List<DemoMoment> moments = new ArrayList<>(money.moments(customers, numbers, days));
        customers.forEach(row -> moments.addAll(accounts.moments(row, numbers, days)));
        DemoRow.load("/demo/credit-shipments.csv")
                .forEach(row -> moments.addAll(shipments.moments(row, paths, numbers, days)));
        paths.<List<Map<String, String>>>part("leaves").forEach(leave -> moments.add(leave(leave, days)));
        nights(moments, days, paths.part("nights"));
        return moments;
    }

    private DemoMoment leave(Map<String, String> leave, DemoDays days) {
        String who = leave.get("who");
        LocalDate from = days.workingDaysAgo(leave.get("ago"));
        return new DemoMoment(
                days.workingDaysAfter(from, -1).atTime(16, 40),
                () -> actors.as(
                        who,
                        () -> deputies.name(
                                who, leave.get("deputy"), from, days.calendarDay(leave.get("until")), who)));
    }

    /** Without the timer's job: a play that is undone must not touch the one that waits for the next real night. */
    private void nights(List<DemoMoment> moments, DemoDays days, int nights) {
        days.today()
                .minusDays(nights)
                .datesUntil(days.today().plusDays(1))
                .forEach(day -> moments.add(new DemoMoment(
                        day.atTime(NIGHT),
                        () -> FormContract.withoutForm(() -> runtimeService.startProcessInstanceByKey(REVIEW)))));
    }
}
