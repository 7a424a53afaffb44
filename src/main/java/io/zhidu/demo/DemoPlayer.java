package io.zhidu.demo;

import io.zhidu.platform.Times;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Plays stories up to now, all in the order of their moments; what lies after now does not happen, so that work of today
 * stays open. What the job executor would do meanwhile is done at its time, as nobody else does it. All of it is one
 * transaction: an interrupted play leaves nothing behind, and the next start plays it anew.
 */
@Component
@Profile({"demo", "test"})
public class DemoPlayer {

    private final DemoTasks tasks;
    private final ManagementService managementService;
    private final Clock clock;

    DemoPlayer(DemoTasks tasks, ManagementService managementService, Clock clock) {
        this.tasks = tasks;
        this.managementService = managementService;
        this.clock = clock;
    }

    @Transactional
    public void play(List<DemoStory> stories, LocalDateTime now) {
        DemoCalendar calendar = new DemoCalendar(now);
        List<DemoMoment> moments = stories.stream()
                .flatMap(story -> story.moments(calendar).stream())
                .filter(moment -> !moment.at().isAfter(now))
                .sorted(Comparator.comparing(DemoMoment::at))
                .toList();
        LocalDateTime from = moments.get(0).at().toLocalDate().atStartOfDay();
        try {
            moments.forEach(moment -> {
                fireTimers(from, moment.at());
                tasks.at(moment.at());
                moment.deed().run();
                continueJobs(from, moment.at());
            });
            fireTimers(from, now);
        } finally {
            ClockUtil.reset();
        }
    }

    /** One by one: a timer may take another away, or set one that is due before the next. */
    private void fireTimers(LocalDateTime from, LocalDateTime until) {
        for (Optional<Job> due = nextTimer(from, until); due.isPresent(); due = nextTimer(from, until)) {
            ClockUtil.setCurrentTime(due.get().getDuedate());
            managementService.executeJob(due.get().getId());
            continueJobs(from, until);
        }
    }

    private Optional<Job> nextTimer(LocalDateTime from, LocalDateTime until) {
        return managementService
                .createJobQuery()
                .timers()
                .duedateHigherThan(Times.toDate(from, clock.getZone()))
                .duedateLowerThan(Times.toDate(until, clock.getZone()))
                .orderByJobDuedate()
                .asc()
                .listPage(0, 1)
                .stream()
                .findFirst();
    }

    /** Steps that the processes of the story left to jobs of their own. */
    private void continueJobs(LocalDateTime from, LocalDateTime until) {
        managementService.createJobQuery().messages().list().stream()
                .filter(job -> !job.getCreateTime().before(Times.toDate(from, clock.getZone()))
                        && !job.getCreateTime().after(Times.toDate(until, clock.getZone())))
                .forEach(job -> managementService.executeJob(job.getId()));
    }
}
