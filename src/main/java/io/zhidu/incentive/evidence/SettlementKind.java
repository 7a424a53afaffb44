package io.zhidu.incentive.evidence;

import io.zhidu.platform.Refusal;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is settled, each in periods of its own length. */
public enum SettlementKind {
    /** 2-4.1, 2-4.2: points of trips. */
    MONTHLY("monthly", Period.Length.MONTH),
    /** 2-5.1: the quarter's best. */
    RANKING("ranking", Period.Length.QUARTER),
    /** 2-8: spare parts and service contracts. */
    SALES("sales", Period.Length.QUARTER),
    /** 2-6: by another document. */
    HALF_YEAR("half-year", Period.Length.HALF),
    /** 2-7: by another document. */
    ANNUAL("annual", Period.Length.YEAR);

    private static final Pattern NUMBER = Pattern.compile("JL-([0-9]{4}(?:-[0-9QH]{2})?)-([a-z-]+)");

    private final String code;
    private final Period.Length length;

    SettlementKind(String code, Period.Length length) {
        this.code = code;
        this.length = length;
    }

    /** As tables, forms and messages name it. */
    public String code() {
        return code;
    }

    public Period.Length length() {
        return length;
    }

    /** The settlement of this kind and period, its business key: {@code JL-2026-10-monthly}. */
    public String number(Period period) {
        return "JL-" + period + "-" + code;
    }

    /** @throws Refusal if no kind has this code */
    public static SettlementKind of(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code.equals(code))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("incentive.kind.unknown", code));
    }

    /** @throws Refusal if it is a period of another length */
    public Period period(String text) {
        Period period = Period.parse(text);
        if (period.length() != length) {
            throw Refusal.invalid("incentive.period.otherLength." + code, text);
        }
        return period;
    }

    /** @throws Refusal (not found) if it is no settlement's number */
    public static SettlementKind ofNumber(String number) {
        return of(matched(number).group(2));
    }

    /** @throws Refusal (not found) if it is no settlement's number */
    public static Period periodOf(String number) {
        return Period.parse(matched(number).group(1));
    }

    private static Matcher matched(String number) {
        Matcher match = NUMBER.matcher(number == null ? "" : number);
        if (!match.matches()) {
            throw Refusal.notFound("incentive.settlement.unknown", number);
        }
        return match;
    }
}
