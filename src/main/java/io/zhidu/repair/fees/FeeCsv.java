package io.zhidu.repair.fees;

import io.zhidu.platform.Money;
import io.zhidu.platform.Refusal;
import io.zhidu.repair.fees.FeeStandardImport.BadRow;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a fee standard from CSV in UTF-8 (with or without byte order mark) or GBK; one bad row refuses all of it. */
final class FeeCsv {

    private static final Set<String> CATEGORIES =
            Set.of("plumbing", "electrical", "hvac", "carpentry", "masonry", "appliance", "locks", "network");
    private static final BigDecimal MOST = new BigDecimal("9999999.99");
    private static final int COLUMNS = 6;
    private static final List<List<String>> HEADINGS = List.of(
            List.of("code", "category", "name", "unit", "unit_price", "note"),
            List.of("編號", "類別", "項目", "單位", "單價", "備註"));

    /** What a file holds: items, or the rows that refuse it. */
    record Content(List<FeeItem> items, List<BadRow> badRows) {}

    private FeeCsv() {}

    static Content read(byte[] file) {
        List<FeeItem> items = new ArrayList<>();
        List<BadRow> bad = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        try (CSVParser rows = CSVFormat.RFC4180
                .builder()
                .setIgnoreEmptyLines(false)
                .setTrim(true)
                .get()
                .parse(new StringReader(text(file)))) {
            for (CSVRecord row : rows) {
                if (row.getRecordNumber() == 1) {
                    heading(row, bad);
                } else if (!isBlank(row)) {
                    item(row, codes, items, bad);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            throw Refusal.invalid("fees.notCsv");
        }
        if (items.isEmpty() && bad.isEmpty()) {
            throw Refusal.invalid("fees.empty");
        }
        return new Content(items, bad);
    }

    /** Without its heading a file would lose its first item unnoticed. */
    private static void heading(CSVRecord row, List<BadRow> bad) {
        if (!HEADINGS.contains(
                row.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList())) {
            bad.add(new BadRow(1, "fees.row.heading", String.join(",", row)));
        }
    }

    /** Counted, so that the numbers are those a spreadsheet shows, but no item. */
    private static boolean isBlank(CSVRecord row) {
        return row.size() == 1 && row.get(0).isEmpty();
    }

    private static void item(CSVRecord row, Set<String> codes, List<FeeItem> items, List<BadRow> bad) {
        String problem = problem(row, codes);
        if (problem != null) {
            bad.add(new BadRow(row.getRecordNumber(), problem, String.join(",", row)));
            return;
        }
        items.add(new FeeItem(
                row.get(0),
                row.get(1),
                row.get(2),
                row.get(3),
                Money.of(row.get(4)),
                row.get(5).isEmpty() ? null : row.get(5)));
    }

    private static String problem(CSVRecord row, Set<String> codes) {
        if (row.size() != COLUMNS) {
            return "fees.row.columns";
        }
        if (!row.get(0).matches("[A-Za-z0-9-]{1,32}")) {
            return "fees.row.code";
        }
        if (!codes.add(row.get(0))) {
            return "fees.row.duplicate";
        }
        if (!CATEGORIES.contains(row.get(1))) {
            return "fees.row.category";
        }
        if (row.get(2).isEmpty() || row.get(2).length() > 100 || row.get(5).length() > 200) {
            return "fees.row.name";
        }
        if (row.get(3).isEmpty() || row.get(3).length() > 16) {
            return "fees.row.unit";
        }
        return isPrice(row.get(4)) ? null : "fees.row.price";
    }

    private static boolean isPrice(String text) {
        return text.matches("[0-9]{1,7}(\\.[0-9]{1,2})?") && new BigDecimal(text).compareTo(MOST) <= 0;
    }

    private static String text(byte[] file) {
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GBK"))) {
            try {
                String text = charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(file))
                        .toString();
                return text.startsWith("\ufeff") ? text.substring(1) : text;
            } catch (CharacterCodingException e) {
                // the next one, or said below
            }
        }
        throw Refusal.invalid("fees.encoding");
    }
}
