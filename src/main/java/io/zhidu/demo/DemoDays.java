package io.zhidu.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The days of the story: those on which the company works, around today. */
public final class DemoDays {

    private static final int BEFORE = 160;
    private static final int AFTER = 60;

    private final LocalDateTime atWork;
    private final NavigableMap<LocalDate, Integer> working = new TreeMap<>();
    private final List<LocalDate> inOrder;

    /** @param atWork today, or the last day before with people at work */
    public DemoDays(LocalDateTime atWork, Predicate<LocalDate> worksOn) {
        this.atWork = atWork;
        today().minusDays(BEFORE)
                .datesUntil(today().plusDays(AFTER))
                .filter(day -> day.equals(today()) || worksOn.test(day))
                .forEach(day -> working.put(day, working.size()));
        inOrder = List.copyOf(working.keySet());
    }

    public LocalDate today() {
        return atWork.toLocalDate();
    }

    /** So many days from today, negative before it. */
    public LocalDate calendarDay(String offset) {
        return today().plusDays(Integer.parseInt(offset));
    }

    /** The day itself, or the next one on which people work. */
    public LocalDate onOrAfter(LocalDate day) {
        return working.ceilingKey(day);
    }

    public LocalDate workingDaysAfter(LocalDate day, int n) {
        return inOrder.get(working.get(onOrAfter(day)) + n);
    }

    public LocalDate workingDaysAgo(String n) {
        return workingDaysAfter(today(), -Integer.parseInt(n));
    }

    /** "09:20" on that day; "-45": so many minutes before the moment at which the story is played. */
    public LocalDateTime at(LocalDate day, String time) {
        return time.startsWith("-") ? atWork.plusMinutes(Integer.parseInt(time)) : day.atTime(LocalTime.parse(time));
    }

    /**
     * When a step is done.
     *
     * @param when "+20": minutes after the step before; "2d 10:15": so many working days after the day
     */
    public LocalDateTime step(String when, LocalDateTime before, LocalDate day) {
        if (when.startsWith("+")) {
            return before.plusMinutes(Integer.parseInt(when));
        }
        String[] parts = when.split("d ");
        return at(workingDaysAfter(day, Integer.parseInt(parts[0])), parts[1]);
    }
}
