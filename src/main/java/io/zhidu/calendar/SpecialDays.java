package io.zhidu.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** All versions of the catalogue; each answers for the days from its date until the next one's. */
public final class SpecialDays {

    private final NavigableMap<LocalDate, SpecialDay> days = new TreeMap<>();

    /** @param versions their days, by the date they are in force from */
    public SpecialDays(SortedMap<LocalDate, List<SpecialDay>> versions) {
        versions.forEach((from, version) -> {
            days.tailMap(from, true).clear();
            version.forEach(day -> days.put(day.date(), day));
        });
    }

    Optional<SpecialDay> on(LocalDate date) {
        return Optional.ofNullable(days.get(date));
    }

    public List<SpecialDay> of(int year) {
        return List.copyOf(days.subMap(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1))
                .values());
    }

    /** Of this year and the next those that nobody has imported yet: their weekdays alone decide. */
    public List<Integer> missingYears(LocalDate today) {
        return IntStream.rangeClosed(today.getYear(), today.getYear() + 1)
                .filter(year -> of(year).isEmpty())
                .boxed()
                .collect(Collectors.toList());
    }
}
