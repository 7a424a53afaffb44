package io.zhidu.calendar;

import io.zhidu.platform.csv.CsvFile;
import io.zhidu.platform.dated.DatedVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Calendars without a database: eight hours a day, 08:30 to 12:00 and 13:00 to 17:30. */
public final class CalendarFixtures {

    static final List<Shift> DAY = List.of(Shift.of("08:30-12:00"), Shift.of("13:00-17:30"));

    private CalendarFixtures() {}

    /** With the official days of 2024 to 2026. */
    public static WorkingCalendar officialCalendar() {
        return calendar(Map.of(LocalDate.of(2024, 1, 1), official()));
    }

    static List<SpecialDay> official() {
        try (var csv = CalendarFixtures.class.getResourceAsStream("/calendar/holidays-cn.csv")) {
            return new CsvFile("holidays-cn.csv", csv.readAllBytes()).read(new CatalogueCsv(LocalDate.of(2024, 1, 1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static WorkingCalendar calendar(Map<LocalDate, List<SpecialDay>> versions) {
        Map<DayOfWeek, List<Shift>> week = new EnumMap<>(DayOfWeek.class);
        List.of(DayOfWeek.values()).subList(0, 5).forEach(day -> week.put(day, DAY));
        return new WorkingCalendar(new WorkingHours(week, DAY), new Known(new SpecialDays(new TreeMap<>(versions))));
    }

    private record Known(SpecialDays specialDays) implements Catalogue {

        @Override
        public List<DatedVersion> versions() {
            return List.of();
        }

        @Override
        public void replace(DatedVersion version, List<SpecialDay> days) {
            throw new UnsupportedOperationException();
        }
    }
}
