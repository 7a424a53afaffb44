package io.zhidu.repair.demo;

import io.zhidu.demo.DemoCalendar;
import io.zhidu.demo.DemoStep;
import io.zhidu.demo.DemoStep.Timed;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** When the steps of an order are done. Orders of now count days back from today, those of a month its working days. */
final class DemoTimetable {

    /**
     * A step and its facts of time.
     *
     * @param appointment the one that holds when the step is done, or null
     */
    record Entry(DemoStep step, LocalDateTime at, LocalDateTime appointment) {}

    private final DemoCalendar calendar;
    private final DemoOrder order;
    private final boolean open;
    private final LocalDateTime reportedAt;
    private LocalDateTime appointment;

    DemoTimetable(DemoCalendar calendar, DemoOrder order) {
        this.calendar = calendar;
        this.order = order;
        this.open = order.get("month").equals("now");
        this.reportedAt = reportedAt();
        this.appointment = order.find("appointment").map(this::appointment).orElse(null);
    }

    LocalDateTime reported() {
        return reportedAt;
    }

    LocalDateTime appointment() {
        return appointment;
    }

    /** Where the order's appointment goes when it is moved, or was asked to go. */
    LocalDateTime moved() {
        return order.find("moved")
                .map(text -> onDay(appointment.toLocalDate(), text))
                .orElse(null);
    }

    /** Up to the step that the order's row names as its last, if it does. */
    List<Entry> entries(List<Timed> path) {
        List<Entry> entries = new ArrayList<>();
        String last = order.find("until").orElse("");
        LocalDateTime before = reportedAt;
        for (Timed timed : last.equals("report") ? List.<Timed>of() : path) {
            before = at(timed.when(), before, entries.size());
            entries.add(new Entry(timed.step(), before, appointment));
            if (timed.step().name().equals(last)) {
                break;
            }
            appointment = timed.step().moves() ? moved() : appointment;
        }
        return entries;
    }

    private LocalDateTime reportedAt() {
        int day = Integer.parseInt(order.get("day"));
        String time = order.get("time");
        if (time.startsWith("-")) {
            return seconds(calendar.atWork().plusMinutes(Integer.parseInt(time)));
        }
        LocalDate date = open
                ? calendar.atWork().toLocalDate().minusDays(day)
                : DemoCalendar.workingDay(calendar.month(Integer.parseInt(order.get("month"))), day);
        return seconds(date.atTime(LocalTime.parse(time)).plusMinutes(order.index() % 4));
    }

    private LocalDateTime appointment(String text) {
        if (text.startsWith("+")) { // people agree on a round time
            LocalDateTime at = reportedAt.plusMinutes(Integer.parseInt(text)).truncatedTo(ChronoUnit.MINUTES);
            return at.plusMinutes((60 - at.getMinute()) % 5);
        }
        return onDay(reportedAt.toLocalDate(), text.contains(" ") ? text : "0d " + text);
    }

    private LocalDateTime at(String when, LocalDateTime before, int step) {
        if (when.startsWith("+")) {
            return seconds(before.plusMinutes(Integer.parseInt(when) + (order.index() + step) % 4));
        }
        if (when.startsWith("@")) {
            int minutes = when.equals("@late") ? order.late() + 2 : Integer.parseInt(when.substring(1));
            return seconds(appointment.plusMinutes(minutes));
        }
        return seconds(onDay(appointment.toLocalDate(), when).plusMinutes(order.index() * 7 % 25));
    }

    /** "1d 09:20": that time, one working day later; of an order of now, one day. */
    private LocalDateTime onDay(LocalDate from, String text) {
        int days = Integer.parseInt(text.substring(0, text.indexOf('d')));
        LocalDate day = open ? from.plusDays(days) : DemoCalendar.workingDaysAfter(from, days);
        return day.atTime(LocalTime.parse(text.substring(text.indexOf(' ') + 1)));
    }

    private LocalDateTime seconds(LocalDateTime time) {
        return time.withSecond((order.index() * 37 + time.getMinute() * 11) % 60);
    }
}
