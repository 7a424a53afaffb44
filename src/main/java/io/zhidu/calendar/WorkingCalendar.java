package io.zhidu.calendar;

import io.zhidu.platform.WorkingTime;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Reckons in working time. A moment at closing time still belongs to that day. */
@Component
public class WorkingCalendar implements WorkingTime {

    private final WorkingHours hours;
    private final Supplier<SpecialDays> specialDays;

    @Autowired
    public WorkingCalendar(WorkingHours hours, Catalogue catalogue) {
        this(hours, catalogue::specialDays);
    }

    private WorkingCalendar(WorkingHours hours, Supplier<SpecialDays> specialDays) {
        this.hours = hours;
        this.specialDays = specialDays;
    }

    /** For many reckonings at once: the special days are read now, once, not for each. */
    public WorkingCalendar asOfNow() {
        SpecialDays special = specialDays.get();
        return new WorkingCalendar(hours, () -> special);
    }

    public boolean isWorkingDay(LocalDate day) {
        return isWorkingDay(day, specialDays.get());
    }

    /** The n-th working day after the day; with 0 the day itself, or the next working day. */
    public LocalDate plusWorkingDays(LocalDate day, int count) {
        if (count < 0) {
            throw new IllegalArgumentException("Working days go forward only: " + count);
        }
        SpecialDays special = specialDays.get();
        return Stream.iterate(count == 0 ? day : day.plusDays(1), one -> one.plusDays(1))
                .filter(one -> isWorkingDay(one, special))
                .skip(Math.max(0, count - 1))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public LocalDateTime plusWorkingTime(LocalDateTime start, Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("Working time goes forward only: " + time);
        }
        SpecialDays special = specialDays.get();
        Duration left = time;
        for (LocalDate day = start.toLocalDate(); ; day = day.plusDays(1)) {
            for (Stretch work : stretches(day, special)) {
                Duration room = work.after(start);
                if (!room.isZero() && left.compareTo(room) <= 0) {
                    return work.to().minus(room).plus(left);
                }
                left = left.minus(room);
            }
        }
    }

    /** How much work lies between two moments; negative if they come in the wrong order. */
    public Duration workingTimeBetween(LocalDateTime from, LocalDateTime to) {
        if (from.isAfter(to)) {
            return workingTimeBetween(to, from).negated();
        }
        SpecialDays special = specialDays.get();
        return from.toLocalDate()
                .datesUntil(to.toLocalDate().plusDays(1))
                .flatMap(day -> stretches(day, special).stream())
                .map(work -> work.after(from).minus(work.after(to)))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private boolean isWorkingDay(LocalDate day, SpecialDays special) {
        return special.on(day).map(SpecialDay::working).orElseGet(() -> hours.worksOn(day.getDayOfWeek()));
    }

    private List<Stretch> stretches(LocalDate day, SpecialDays special) {
        return isWorkingDay(day, special)
                ? hours.of(day.getDayOfWeek()).stream()
                        .map(shift -> new Stretch(day.atTime(shift.from()), day.atTime(shift.to())))
                        .toList()
                : List.of();
    }

    /** A shift of a certain day. */
    private record Stretch(LocalDateTime from, LocalDateTime to) {

        /** How much of it comes after the moment. */
        Duration after(LocalDateTime moment) {
            LocalDateTime begin = from.isAfter(moment) ? from : moment;
            return begin.isBefore(to) ? Duration.between(begin, to) : Duration.ZERO;
        }
    }
}
