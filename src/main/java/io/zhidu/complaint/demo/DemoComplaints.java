package io.zhidu.complaint.demo;

import io.zhidu.calendar.WorkingCalendar;
import io.zhidu.demo.DemoCalendar;
import io.zhidu.demo.DemoForm;
import io.zhidu.demo.DemoMoment;
import io.zhidu.demo.DemoPaths;
import io.zhidu.demo.DemoRow;
import io.zhidu.demo.DemoStep;
import io.zhidu.demo.DemoTasks;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Plays a complaint along its path; the steps are so many minutes of working time apart. */
@Component
@Profile({"demo", "test"})
class DemoComplaints {

    private static final int BEST = 5;

    private final DemoComplaintDesk desk;
    private final DemoTasks tasks;
    private final WorkingCalendar calendar;

    DemoComplaints(DemoComplaintDesk desk, DemoTasks tasks, WorkingCalendar calendar) {
        this.desk = desk;
        this.tasks = tasks;
        this.calendar = calendar;
    }

    /** @param numbers of the complaints by the ids of their rows, filled as they are registered */
    List<DemoMoment> moments(DemoRow row, DemoPaths paths, Map<String, String> numbers, DemoCalendar from) {
        WorkingCalendar fixed = calendar.asOfNow();
        LocalDateTime at = registered(row, from);
        List<DemoMoment> moments = new ArrayList<>();
        moments.add(new DemoMoment(at, () -> numbers.put(row.get("id"), desk.register(row))));
        for (DemoStep.Timed timed : paths.path(row.get("path"))) {
            int minutes = Integer.parseInt(timed.when().substring(1)) + (row.index() + moments.size()) % 4;
            at = fixed.plusWorkingTime(at, Duration.ofMinutes(minutes));
            moments.add(new DemoMoment(at, () -> play(timed.step(), row, numbers)));
        }
        return moments;
    }

    private void play(DemoStep step, DemoRow row, Map<String, String> numbers) {
        String number = numbers.get(row.get("id"));
        if (step.desk() != null) {
            desk.act(step.desk(), number, row, numbers);
            return;
        }
        var task = tasks.find(number, step.task())
                .orElseThrow(() -> new IllegalStateException(number + " has no " + step.task()));
        tasks.complete(task, row.index(), new DemoForm(name -> value(row, name)).fill(step.form()));
    }

    /** The score is a number, and the best where the row says nothing. */
    private static Optional<?> value(DemoRow row, String name) {
        return name.equals("score")
                ? Optional.of(row.find(name).map(Integer::valueOf).orElse(BEST))
                : row.find(name);
    }

    /** "-45": so many minutes before the story is played; else that time, so many working days ago. */
    private LocalDateTime registered(DemoRow row, DemoCalendar from) {
        String time = row.get("time");
        if (time.startsWith("-")) {
            return from.atWork().plusMinutes(Integer.parseInt(time));
        }
        LocalDate today = from.atWork().toLocalDate();
        return Stream.iterate(today.minusDays(1), day -> day.minusDays(1))
                .filter(calendar::isWorkingDay)
                .skip(Long.parseLong(row.get("ago")) - 1)
                .findFirst()
                .orElseThrow()
                .atTime(LocalTime.parse(time));
    }
}
