package io.zhidu.credit.ledger;

import io.zhidu.platform.Days;
import io.zhidu.platform.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lines as they are sent, by the names of their columns; a column that is not known would be a correction gone unnoticed. */
public final class LedgerLines {

    public static final List<String> INVOICE =
            List.of("number", "account", "invoiceDate", "amount", "shipment", "reverses");
    public static final List<String> RECEIPT =
            List.of("number", "account", "valueDate", "amount", "invoice", "shipment", "reverses");

    private LedgerLines() {}

    public static List<InvoiceLine> invoices(List<Map<String, String>> sent) {
        LineChecks.size(sent);
        return LineChecks.each(sent, (index, line) -> {
            only(line, INVOICE);
            return new InvoiceLine(
                    text(line, "number"),
                    text(line, "account"),
                    day(text(line, "invoiceDate")),
                    LineChecks.amount(text(line, "amount")),
                    text(line, "shipment"),
                    text(line, "reverses"));
        });
    }

    public static List<ReceiptLine> receipts(List<Map<String, String>> sent) {
        LineChecks.size(sent);
        return LineChecks.each(sent, (index, line) -> {
            only(line, RECEIPT);
            return new ReceiptLine(
                    text(line, "number"),
                    text(line, "account"),
                    day(text(line, "valueDate")),
                    LineChecks.amount(text(line, "amount")),
                    text(line, "invoice"),
                    text(line, "shipment"),
                    text(line, "reverses"));
        });
    }

    private static void only(Map<String, String> line, List<String> columns) {
        if (line == null) {
            throw Refusal.invalid("credit.number.missing", 64);
        }
        Set<String> names = new java.util.TreeSet<>(line.keySet());
        columns.forEach(names::remove);
        if (!names.isEmpty()) {
            throw Refusal.invalid("credit.column.unknown", names.iterator().next());
        }
    }

    private static String text(Map<String, String> line, String column) {
        String text = line.get(column);
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static LocalDate day(String text) {
        return text == null
                ? null
                : Days.parse(text).orElseThrow(() -> Refusal.invalid("credit.date.unreadable", text));
    }
}
