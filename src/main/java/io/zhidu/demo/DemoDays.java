package io.zhidu.credit.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The days of the story: those on which the company works, around today. */
final class DemoDays {

    private static final int BEFORE = 160;
    private static final int AFTER = 60;

    private final LocalDateTime atWork;
    private final NavigableMap<LocalDate, Integer> working = new TreeMap<>();
    private final List<LocalDate> inOrder;

    /** @param atWork today, or the last day before with people at work */
    DemoDays(LocalDateTime atWork, Predicate<LocalDate> worksOn) {
        this.atWork = atWork;
        today().minusDays(BEFORE)
                .datesUntil(today().plusDays(AFTER))
                .filter(day -> day.equals(today()) || worksOn.test(day))
                .forEach(day -> working.put(day, working.size()));
        inOrder = List.copyOf(working.keySet());
    }

    LocalDate today() {
        return atWork.toLocalDate();
    }

    /** So many days from today, negative before it. */
    LocalDate calendarDay(String offset) {
        return today().plusDays(Integer.parseInt(offset));
    }

    /** The day itself, or the next one on which people work. */
    LocalDate onOrAfter(LocalDate day) {
        return working.ceilingKey(day);
    }

    LocalDate workingDaysAfter(LocalDate day, int n) {
        return inOrder.get(working.get(onOrAfter(day)) + n);
    }

    LocalDate workingDaysAgo(String n) {
        return workingDaysAfter(today(), -Integer.parseInt(n));
    }

    /** "09:20" on that day; "-45": so many minutes before the moment at which the story is played. */
    LocalDateTime at(LocalDate day, String time) {
        return time.startsWith("-") ? atWork.plusMinutes(Integer.parseInt(time)) : day.atTime(LocalTime.parse(time));
    }
}
