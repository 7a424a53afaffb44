package io.zhidu.platform.csv;

import io.zhidu.platform.Days;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;

/** Values of cells as spreadsheets write them. */
public final class Cells {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-M-d").withResolverStyle(ResolverStyle.STRICT);

    private Cells() {}

    /** A date like {@code 2026-02-07}, or {@code 2026/2/7} as a spreadsheet makes of it. */
    public static Optional<LocalDate> date(String cell) {
        try {
            return Optional.of(LocalDate.parse(cell.replace('/', '-'), DATE)).filter(Days::isPlausible);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
