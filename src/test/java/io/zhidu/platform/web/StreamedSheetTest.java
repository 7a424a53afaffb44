package io.zhidu.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.platform.Money;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

/** Lists of any length, as CSV and as spreadsheet. */
class StreamedSheetTest {

    private static final List<String> HEADING = List.of("編號", "金額");
    private static final int ROWS = 30_000;

    interface Sheet {
        void stream(OutputStream out, List<String> heading, Iterator<? extends List<?>> rows) throws IOException;
    }

    @Test
    void csvIsMarkedAsUtf8AndQuotesWhatNeedsIt() throws IOException {
        String csv = csv(Arrays.asList("王,\"小\"\n明", null), List.of(Money.of("-35.50"), 3));
        assertThat(csv).isEqualTo("\ufeff編號,金額\r\n\"王,\"\"小\"\"\n明\",\r\n-35.50,3\r\n");
    }

    @Test
    void aTextThatASpreadsheetWouldRunIsDefusedANumberStaysOne() throws IOException {
        for (String evil : List.of("=1+1", "+1", "-1", "@A1", "\t=1", "＝1")) {
            assertThat(csv(List.of(evil)).lines().toList().get(1)).startsWith("'" + evil.charAt(0));
        }
        assertThat(csv(List.of(Money.of("-1.00")))).contains("\r\n-1.00\r\n");
    }

    @Test
    void theSpreadsheetKeepsTypesAndEveryTextAsText() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LocalDateTime time = LocalDateTime.of(2026, 3, 10, 9, 0);
        List<List<?>> rows = List.of(List.of("=1+1 <b>𠮷😀</b>", Money.of("-35.50"), time), List.of("終"));
        XlsxSheet.stream(out, List.of("a", "b", "c"), rows.iterator());
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            List<Row> read = book.getFirstSheet().read();
            assertThat(read).hasSize(3);
            assertThat(read.get(1).getCell(0).getType()).isEqualTo(CellType.STRING);
            assertThat(read.get(1).getCell(0).asString()).isEqualTo("=1+1 <b>𠮷😀</b>");
            assertThat(read.get(1).getCell(1).asNumber()).isEqualByComparingTo("-35.50");
            assertThat(read.get(1).getCell(2).asDate()).isEqualTo(time);
            assertThat(read.get(2).getCell(0).asString()).isEqualTo("終");
        }
    }

    @Test
    void whatHasBeenWrittenIsHeldNoLonger() throws IOException {
        for (Sheet sheet : List.<Sheet>of(CsvSheet::stream, XlsxSheet::stream)) {
            List<WeakReference<String>> given = new ArrayList<>();
            long[] held = {-1};
            Iterator<List<?>> rows = Stream.iterate(0, row -> row < ROWS, row -> row + 1)
                    .<List<?>>map(row -> {
                        if (row == ROWS - 1) {
                            System.gc();
                            held[0] = given.stream()
                                    .filter(one -> one.get() != null)
                                    .count();
                        }
                        String text = "row " + row;
                        given.add(new WeakReference<>(text));
                        return List.of(text, row);
                    })
                    .iterator();
            sheet.stream(OutputStream.nullOutputStream(), HEADING, rows);
            assertThat(given).hasSize(ROWS);
            assertThat(held[0]).isBetween(0L, 2000L);
        }
    }

    private static String csv(List<?>... rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvSheet.stream(out, HEADING, List.of(rows).iterator());
        return out.toString(StandardCharsets.UTF_8);
    }
}
