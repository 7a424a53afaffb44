package io.zhidu.incentive.evidence;

import io.zhidu.platform.Refusal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A month, quarter, half-year or year.
 *
 * @param text {@code 2026-10}, {@code 2026-Q4}, {@code 2026-H2} or {@code 2026}
 * @param first its first month
 */
public record Period(String text, Length length, YearMonth first) implements Comparable<Period> {

    private static final Pattern TEXT = Pattern.compile("((?:19|20)[0-9]{2})(?:-(0[1-9]|1[0-2])|-Q([1-4])|-H([12]))?");

    /** How long a period is. */
    public enum Length {
        MONTH(1),
        QUARTER(3),
        HALF(6),
        YEAR(12);

        private final int months;

        Length(int months) {
            this.months = months;
        }
    }

    /** The one of that length in which the day is. */
    public static Period of(Length length, LocalDate day) {
        return of(length, YearMonth.from(day));
    }

    /** The one of that length in which the month is. */
    public static Period of(Length length, YearMonth month) {
        int which = (month.getMonthValue() - 1) / length.months;
        YearMonth first = YearMonth.of(month.getYear(), which * length.months + 1);
        String text = switch (length) {
            case MONTH -> month.toString();
            case QUARTER -> month.getYear() + "-Q" + (which + 1);
            case HALF -> month.getYear() + "-H" + (which + 1);
            case YEAR -> Integer.toString(month.getYear());
        };
        return new Period(text, length, first);
    }

    /** @throws Refusal if it is no period */
    public static Period parse(String text) {
        Matcher match = TEXT.matcher(text == null ? "" : text.strip());
        if (!match.matches()) {
            throw Refusal.invalid("incentive.period.unreadable", text);
        }
        int year = Integer.parseInt(match.group(1));
        if (match.group(2) != null) {
            return of(Length.MONTH, YearMonth.of(year, Integer.parseInt(match.group(2))));
        }
        if (match.group(3) != null) {
            return of(Length.QUARTER, YearMonth.of(year, Integer.parseInt(match.group(3)) * 3));
        }
        return match.group(4) == null
                ? of(Length.YEAR, YearMonth.of(year, 1))
                : of(Length.HALF, YearMonth.of(year, Integer.parseInt(match.group(4)) * 6));
    }

    public YearMonth last() {
        return first.plusMonths(length.months - 1L);
    }

    public LocalDate lastDay() {
        return last().atEndOfMonth();
    }

    public List<Period> months() {
        return IntStream.range(0, length.months)
                .mapToObj(n -> of(Length.MONTH, first.plusMonths(n)))
                .toList();
    }

    /** Its last month as the decision tables compare it: 202610. */
    public int yyyymm() {
        return yyyymm(last());
    }

    public static int yyyymm(YearMonth month) {
        return month.getYear() * 100 + month.getMonthValue();
    }

    @Override
    public int compareTo(Period other) {
        return first.compareTo(other.first);
    }

    @Override
    public String toString() {
        return text;
    }
}
