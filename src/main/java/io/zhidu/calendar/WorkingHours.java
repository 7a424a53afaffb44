package io.zhidu.calendar;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * When people work ({@code zhidu.calendar.*}); what lies between two shifts is the lunch break.
 *
 * @param week the shifts of each working weekday, in their order
 * @param makeUpDay the shifts of a make-up working day on a weekday without any
 */
@ConfigurationProperties("zhidu.calendar")
public record WorkingHours(Map<DayOfWeek, List<Shift>> week, List<Shift> makeUpDay) {

    public WorkingHours {
        if (week == null || week.isEmpty() || makeUpDay == null) {
            throw new IllegalArgumentException(
                    "zhidu.calendar needs week and make-up-day, or nothing would ever be due");
        }
        week = Map.copyOf(week);
        week.values().forEach(WorkingHours::check);
        check(makeUpDay);
    }

    boolean worksOn(DayOfWeek day) {
        return week.containsKey(day);
    }

    /** Of a day that is worked on. */
    List<Shift> of(DayOfWeek day) {
        return week.getOrDefault(day, makeUpDay);
    }

    private static void check(List<Shift> day) {
        boolean overlap = false;
        for (int i = 1; i < day.size(); i++) {
            overlap |= day.get(i).from().isBefore(day.get(i - 1).to());
        }
        if (day.isEmpty() || overlap) {
            throw new IllegalArgumentException("Shifts of zhidu.calendar must follow each other: " + day);
        }
    }
}
