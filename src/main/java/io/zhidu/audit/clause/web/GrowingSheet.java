package io.zhidu.audit.clause.web;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A spreadsheet of texts that is sent while it grows, a sheet more where one is full. */
final class GrowingSheet implements Closeable {

    private static final int FLUSHED = 1000;
    private static final int FULL = 1_000_000;

    private final Workbook book;
    private final List<String> heading;
    private Worksheet sheet;
    private int sheets;
    private int row;

    GrowingSheet(OutputStream out, List<String> heading) {
        this.book = new Workbook(out, "Zhidu", "1.0");
        this.heading = heading;
        next();
    }

    void add(List<String> cells) {
        if (row > FULL) {
            finish();
            next();
        }
        write(cells);
        if (row % FLUSHED == 0) {
            try {
                sheet.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void next() {
        sheet = book.newWorksheet(String.valueOf(++sheets));
        row = 0;
        write(heading);
    }

    private void write(List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            if (cells.get(column) != null) {
                sheet.inlineString(row, column, cells.get(column));
            }
        }
        row++;
    }

    private void finish() {
        try {
            sheet.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        book.close();
    }
}
