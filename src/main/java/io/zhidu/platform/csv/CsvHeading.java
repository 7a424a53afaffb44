package io.zhidu.platform.csv;

import io.zhidu.platform.Refusal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Which columns a file has. Without its heading a file would lose its first item unnoticed. */
final class CsvHeading {

    private CsvHeading() {}

    /**
     * Where in the file's rows each column of the kind stands, -1 where the file leaves it out.
     *
     * @throws Refusal unless it is a heading of the kind; with the column's name if one is missing
     */
    static List<Integer> places(CsvKind<?> kind, List<String> names) {
        List<String> sent = lower(names);
        if (sent.equals(List.of(""))) { // nothing at all: said of the file, not of the row
            return List.of();
        }
        List<String> heading = kind.headings().stream()
                .filter(each -> isOf(kind, lower(each), sent))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid(kind.messages() + ".row.heading"));
        List<Integer> places = lower(heading).stream().map(sent::indexOf).toList();
        IntStream.range(0, kind.required())
                .filter(column -> places.get(column) < 0)
                .findFirst()
                .ifPresent(column -> {
                    throw Refusal.invalid("platform.csv.columnMissing", heading.get(column));
                });
        return places;
    }

    private static boolean isOf(CsvKind<?> kind, List<String> heading, List<String> sent) {
        boolean some = kind.required() < heading.size()
                && heading.containsAll(sent)
                && new HashSet<>(sent).size() == sent.size();
        return some || heading.equals(sent);
    }

    private static List<String> lower(List<String> names) {
        return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    }
}
