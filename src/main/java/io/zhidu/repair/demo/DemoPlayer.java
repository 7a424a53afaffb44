package io.zhidu.repair.demo;

import io.zhidu.platform.Times;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Plays the story up to now, in the order of its moments; what lies after now does not happen, so that orders of today stay
 * open. Timers of orders and calls that become due meanwhile are
 * fired at their time, as nobody else does. All of it is one transaction: an
 * interrupted play leaves nothing behind, and the next start plays it anew.
 */
@Component
@Profile({"demo", "test"})
class DemoPlayer {

    private static final int MONTHS = 3;

    private final DemoOrders orders;
    private final DemoMonthEnds monthEnds;
    private final DemoTasks tasks;
    private final ManagementService managementService;
    private final Clock clock;

    DemoPlayer(
            DemoOrders orders,
            DemoMonthEnds monthEnds,
            DemoTasks tasks,
            ManagementService managementService,
            Clock clock) {
        this.orders = orders;
        this.monthEnds = monthEnds;
        this.tasks = tasks;
        this.managementService = managementService;
        this.clock = clock;
    }

    @Transactional
    public void play(LocalDateTime now) {
        DemoCalendar calendar = new DemoCalendar(now);
        DemoScript script = DemoScript.load();
        LocalDateTime from = calendar.month(-MONTHS).atDay(1).atStartOfDay();
        try {
            moments(script, calendar)
                    .filter(moment -> !moment.at().isAfter(now))
                    .forEach(moment -> {
                        fireTimers(from, moment.at());
                        tasks.at(moment.at());
                        moment.deed().run();
                    });
            fireTimers(from, now);
        } finally {
            ClockUtil.reset();
        }
    }

    private Stream<DemoMoment> moments(DemoScript script, DemoCalendar calendar) {
        return Stream.concat(
                        monthEnds.moments(script, calendar).stream(),
                        script.orders().stream().flatMap(order -> orders.moments(order, script, calendar).stream()))
                .sorted(Comparator.comparing(DemoMoment::at));
    }

    private void fireTimers(LocalDateTime from, LocalDateTime until) {
        List<Job> due = managementService
                .createJobQuery()
                .timers()
                .duedateHigherThan(Times.toDate(from, clock.getZone()))
                .duedateLowerThan(Times.toDate(until, clock.getZone()))
                .orderByJobDuedate()
                .asc()
                .list();
        due.forEach(job -> {
            ClockUtil.setCurrentTime(job.getDuedate());
            managementService.executeJob(job.getId());
        });
    }
}
