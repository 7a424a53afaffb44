package io.zhidu.platform.web;

import io.zhidu.platform.Money;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Iterator;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** A table as a spreadsheet: numbers and dates are cells of their type, a text is only ever text, never a formula. */
public record XlsxSheet(String name, List<String> heading, List<? extends List<?>> rows) {

    public static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final int LONGEST_NAME = 31;
    private static final int MOST_ROWS = 1_000_000;
    private static final int FLUSHED = 1000;

    /** Sends it as a download; the name loses what a file system could read as a path. */
    public static void download(
            HttpServletResponse response, String fileName, List<String> heading, List<? extends List<?>> rows)
            throws IOException {
        download(response, fileName, List.of(new XlsxSheet("1", heading, rows)));
    }

    /** As above, with several sheets. */
    public static void download(HttpServletResponse response, String fileName, List<XlsxSheet> sheets)
            throws IOException {
        String name = fileName.replaceAll("[/\\\\:\\p{Cntrl}]", "_");
        response.setContentType(TYPE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        write(response.getOutputStream(), sheets);
    }

    /** @param rows cells: Money, Number, LocalDate, LocalDateTime, null for empty; anything else as its text */
    public static void write(OutputStream out, List<String> heading, List<? extends List<?>> rows) throws IOException {
        write(out, List.of(new XlsxSheet("1", heading, rows)));
    }

    /** As many rows as there are; what has been written is held no longer. */
    public static void stream(OutputStream out, List<String> heading, Iterator<? extends List<?>> rows)
            throws IOException {
        try (Workbook book = new Workbook(out, "Zhidu", "1.0")) {
            int sheets = 0;
            do {
                sheets++;
                new XlsxSheet(String.valueOf(sheets), heading, List.of())
                        .pour(book.newWorksheet(String.valueOf(sheets)), rows);
            } while (rows.hasNext());
        }
    }

    /** Up to a round number that a spreadsheet can hold. */
    private void pour(Worksheet sheet, Iterator<? extends List<?>> source) throws IOException {
        fill(sheet);
        for (int row = 1; row <= MOST_ROWS && source.hasNext(); row++) {
            List<?> cells = source.next();
            for (int column = 0; column < cells.size(); column++) {
                if (cells.get(column) instanceof String text) {
                    sheet.inlineString(row, column, text); // others are kept until the end, to be written once each
                } else {
                    cell(sheet, row, column, cells.get(column));
                }
            }
            if (row % FLUSHED == 0) {
                sheet.flush();
            }
        }
        sheet.finish();
    }

    private static void write(OutputStream out, List<XlsxSheet> sheets) throws IOException {
        try (Workbook book = new Workbook(out, "Zhidu", "1.0")) {
            for (XlsxSheet sheet : sheets) {
                String name = sheet.name();
                sheet.fill(book.newWorksheet(name.substring(0, Math.min(name.length(), LONGEST_NAME))));
            }
        }
    }

    private void fill(Worksheet sheet) {
        for (int column = 0; column < heading.size(); column++) {
            sheet.value(0, column, heading.get(column));
            sheet.style(0, column).bold().set();
        }
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                cell(sheet, row + 1, column, rows.get(row).get(column));
            }
        }
    }

    private static void cell(Worksheet sheet, int row, int column, Object value) {
        if (value instanceof Money money) {
            sheet.value(row, column, money.amount());
            sheet.style(row, column).format("#,##0.00").set();
        } else if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (value instanceof LocalDateTime time) {
            sheet.value(row, column, time);
            sheet.style(row, column).format("yyyy-mm-dd hh:mm").set();
        } else if (value instanceof LocalDate day) {
            sheet.value(row, column, day);
            sheet.style(row, column).format("yyyy-mm-dd").set();
        } else if (value != null) {
            sheet.value(row, column, value.toString());
        }
    }
}
