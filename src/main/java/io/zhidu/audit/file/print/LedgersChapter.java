package io.zhidu.audit.file.print;

import io.zhidu.audit.file.FiledCase;
import io.zhidu.audit.file.LedgerTable;
import io.zhidu.audit.file.pdf.Report;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the procedure booked: the first time of a row, the first person, and all the rest of it by the columns' names. */
class LedgersChapter implements Chapter {

    private static final Set<String> PERSONS =
            Set.of("technician", "person", "signer", "on_behalf_of", "responsible", "holder", "role");

    private final PrintWords words;

    LedgersChapter(PrintWords words) {
        this.words = words;
    }

    @Override
    public void print(FiledCase filed, Report report) throws IOException {
        report.chapter(words.of("chapter.ledger"));
        if (filed.file().ledger().isEmpty()) {
            report.text(words.of("none"));
        }
        for (LedgerTable table : filed.file().ledger()) {
            report.section(words.code("table", table.table()));
            List<List<String>> rows = new ArrayList<>();
            for (Map<String, String> row : table.rows()) {
                rows.add(row(
                        rows.size() + 1, table.table(), row, filed.file().head().number()));
            }
            report.table(words.columns("no", 0.5, "at", 1.75, "by", 1.65, "content", 6.1), rows);
        }
    }

    private List<String> row(int position, String table, Map<String, String> row, String number) {
        Optional<Map.Entry<String, String>> time = first(row, LedgersChapter::isTime);
        Optional<Map.Entry<String, String>> doer = first(row, LedgersChapter::isDoer);
        return List.of(
                String.valueOf(position),
                time.map(each -> shown(table, each)).orElse(""),
                doer.map(each -> shown(table, each)).orElse(""),
                rest(table, row, Stream.of(time, doer).flatMap(Optional::stream).toList(), number));
    }

    private Optional<Map.Entry<String, String>> first(Map<String, String> row, Predicate<String> column) {
        return row.entrySet().stream()
                .filter(each -> each.getValue() != null && column.test(each.getKey()))
                .findFirst();
    }

    private String rest(
            String table, Map<String, String> row, Collection<Map.Entry<String, String>> shown, String number) {
        return row.entrySet().stream()
                .filter(each -> each.getValue() != null && !each.getValue().isEmpty())
                .filter(each -> !each.getKey().equals("id")
                        && !shown.contains(each)
                        && !each.getValue().equals(number))
                .map(each -> words.of("pair", words.code("column", each.getKey()), shown(table, each)))
                .collect(Collectors.joining(words.of("semicolon")));
    }

    private String shown(String table, Map.Entry<String, String> cell) {
        String value = cell.getValue();
        if (isTime(cell.getKey())) {
            return words.time(LocalDateTime.parse(value));
        }
        return isDoer(cell.getKey()) || PERSONS.contains(cell.getKey())
                ? words.people(value)
                : words.cell(table, cell.getKey(), value);
    }

    private static boolean isTime(String column) {
        return column.equals("at") || column.endsWith("_at");
    }

    private static boolean isDoer(String column) {
        return column.equals("by_whom")
                || column.endsWith("_by")
                        && !Set.of("borne_by", "pay_by", "consented_by", "accepted_by")
                                .contains(column);
    }
}
