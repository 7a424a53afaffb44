package io.zhidu.demo;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** A row of a story's CSV file; {@code index} makes minutes differ from row to row. */
public record DemoRow(int index, Map<String, String> cells) {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    /** @param resource on the class path, as {@code /demo/repair-orders.csv} */
    public static List<DemoRow> load(String resource) {
        try (Reader csv = new InputStreamReader(DemoRow.class.getResourceAsStream(resource), StandardCharsets.UTF_8)) {
            List<CSVRecord> rows = FORMAT.parse(csv).getRecords();
            return IntStream.range(0, rows.size())
                    .mapToObj(i -> of(i, rows.get(i).toMap()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The column {@code more} holds what only a few rows need: {@code key=value | key=value}. */
    private static DemoRow of(int index, Map<String, String> row) {
        Map<String, String> cells = new HashMap<>(row);
        Arrays.stream(row.getOrDefault("more", "").split("\\|"))
                .filter(pair -> !pair.isBlank())
                .map(pair -> pair.split("=", 2))
                .forEach(pair -> cells.put(pair[0].strip(), pair[1].strip()));
        return new DemoRow(index, cells);
    }

    public Optional<String> find(String name) {
        return Optional.ofNullable(cells.get(name)).filter(text -> !text.isBlank());
    }

    /** @throws IllegalStateException if the cell is empty */
    public String get(String name) {
        return find(name).orElseThrow(() -> new IllegalStateException(name + " is missing in " + cells));
    }
}
