package io.zhidu.platform.web;

import io.zhidu.platform.Money;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A table as CSV that a spreadsheet opens as it is: UTF-8 said by its mark, and no text is taken for a formula. */
public final class CsvSheet {

    public static final String TYPE = "text/csv; charset=UTF-8";

    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private CsvSheet() {}

    /** Row by row; the stream stays open. @param rows cells: as of {@link XlsxSheet} */
    public static void stream(OutputStream out, List<String> heading, Iterator<? extends List<?>> rows)
            throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\ufeff');
        CSVPrinter csv = new CSVPrinter(writer, CSVFormat.RFC4180);
        csv.printRecord(heading);
        while (rows.hasNext()) {
            csv.printRecord(rows.next().stream().map(CsvSheet::cell).toList());
        }
        csv.flush();
    }

    private static String cell(Object value) {
        if (value instanceof Money money) {
            return money.amount().toPlainString();
        }
        if (value instanceof Number number) {
            return number instanceof BigDecimal exact ? exact.toPlainString() : number.toString();
        }
        if (value instanceof LocalDateTime time) {
            return time.format(SECONDS);
        }
        return value == null ? "" : defused(value.toString());
    }

    /** An apostrophe before it makes a spreadsheet take it as text. */
    private static String defused(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
