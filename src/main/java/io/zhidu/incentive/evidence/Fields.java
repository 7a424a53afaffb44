package io.zhidu.incentive.evidence;

import io.zhidu.platform.Money;
import io.zhidu.platform.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** Cells of evidence, each with its sentence. */
final class Fields {

    /** Of projects, kinds of work and categories. */
    static final String CODE = "[A-Za-z0-9-]{1,32}";
    /** Of trips, accidents and receipts. */
    static final String REFERENCE = "[A-Za-z0-9/-]{1,64}";

    private static final Pattern FULL_WIDTH = Pattern.compile("[\uff10-\uff19\uff0e\uff0d\uff0c]");

    private Fields() {}

    /** Digits that Java would read as well, but which no spreadsheet computes with, are refused as such. */
    static BigDecimal number(String cell, String pattern, String key) {
        if (FULL_WIDTH.matcher(cell).find()) {
            throw Refusal.invalid("incentive.row.fullWidth");
        }
        if (!cell.matches(pattern)) {
            throw Refusal.invalid(key);
        }
        return new BigDecimal(cell);
    }

    static Money money(String cell, String sign, String key) {
        return new Money(number(cell, sign + "[0-9]{1,11}(\\.[0-9]{1,2})?", key));
    }

    static LocalDate date(String cell) {
        if (FULL_WIDTH.matcher(cell).find()) {
            throw Refusal.invalid("incentive.row.fullWidth");
        }
        return io.zhidu.platform.csv.Cells.date(cell).orElseThrow(() -> Refusal.invalid("incentive.row.date"));
    }

    static Period period(String cell, Period.Length... lengths) {
        if (FULL_WIDTH.matcher(cell).find()) {
            throw Refusal.invalid("incentive.row.fullWidth");
        }
        Period period;
        try {
            period = Period.parse(cell);
        } catch (Refusal unreadable) {
            throw Refusal.invalid("incentive.row.period");
        }
        if (!java.util.List.of(lengths).contains(period.length())) {
            throw Refusal.invalid("incentive.row.period");
        }
        return period;
    }

    static String text(String cell, int longest, boolean needed, String key) {
        if (cell.length() > longest || needed && cell.isEmpty()) {
            throw Refusal.invalid(key);
        }
        return cell.isEmpty() ? null : cell;
    }

    static String reference(String cell) {
        if (!cell.matches(REFERENCE)) {
            throw Refusal.invalid("incentive.row.reference");
        }
        return cell;
    }
}
