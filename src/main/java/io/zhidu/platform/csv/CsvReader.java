package io.zhidu.platform.csv;

import io.zhidu.platform.Refusal;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads one file and gathers its bad rows. */
final class CsvReader<T> {

    private final CsvKind<T> kind;
    private final List<T> items = new ArrayList<>();
    private final List<BadRow> bad = new ArrayList<>();
    private final Set<Object> known = new HashSet<>();
    private List<Integer> columns = List.of();

    CsvReader(CsvKind<T> kind) {
        this.kind = kind;
    }

    List<T> read(String text) {
        try (CSVParser rows = CSVFormat.RFC4180
                .builder()
                .setIgnoreEmptyLines(false)
                .setTrim(true)
                .get()
                .parse(new StringReader(text))) {
            rows.forEach(this::take);
        } catch (IOException | UncheckedIOException e) {
            throw Refusal.invalid("platform.csv.notCsv");
        }
        if (!bad.isEmpty()) {
            throw new BadFile(bad);
        }
        if (items.isEmpty()) {
            throw Refusal.invalid("platform.csv.empty");
        }
        return List.copyOf(items);
    }

    private void take(CSVRecord row) {
        try {
            if (row.getRecordNumber() == 1) {
                columns = CsvHeading.places(kind, row.toList());
            } else if (!isBlank(row)) {
                item(row.toList());
            }
        } catch (Refusal refusal) {
            if (refusal.arguments().length > 0) { // said of the file
                throw refusal;
            }
            bad.add(new BadRow(row.getRecordNumber(), refusal.key(), String.join(",", row)));
        }
    }

    private void item(List<String> cells) {
        if (cells.size() != columns.stream().filter(place -> place >= 0).count()) {
            throw Refusal.invalid(kind.messages() + ".row.columns");
        }
        T item = kind.row(
                columns.stream().map(place -> place < 0 ? "" : cells.get(place)).toList());
        if (!known.add(kind.identity(item))) {
            throw Refusal.invalid(kind.messages() + ".row.duplicate");
        }
        items.add(item);
    }

    /** Counted, so that the numbers are those a spreadsheet shows, but no item. */
    private static boolean isBlank(CSVRecord row) {
        return row.stream().allMatch(String::isEmpty);
    }
}
