package io.zhidu.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.platform.Money;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

class XlsxSheetTest {

    @Test
    void whatLooksLikeAFormulaOrMarkupStaysText() throws IOException {
        Row row = readBack(List.of("=1+1", "<script>alert(1)</script>"));
        for (Cell cell : List.of(row.getCell(0), row.getCell(1))) {
            assertThat(cell.getType()).isEqualTo(CellType.STRING);
            assertThat(cell.getFormula()).isNull();
        }
        assertThat(row.getCell(0).asString()).isEqualTo("=1+1");
        assertThat(row.getCell(1).asString()).isEqualTo("<script>alert(1)</script>");
    }

    @Test
    void amountsCountsAndDatesKeepTheirType() throws IOException {
        Row row = readBack(Arrays.asList(Money.of("-35.50"), 3, LocalDate.of(2026, 2, 28), null));
        assertThat(row.getCell(0).asNumber()).isEqualByComparingTo("-35.50");
        assertThat(row.getCell(1).asNumber()).isEqualByComparingTo("3");
        assertThat(row.getCell(2).asDate().toLocalDate()).isEqualTo(LocalDate.of(2026, 2, 28));
    }

    @Test
    void aDownloadsNameIsNoPath() throws IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        XlsxSheet.download(response, "../a\r\nb.xlsx", List.of("x"), List.of());
        assertThat(response.getHeader("Content-Disposition")).doesNotContain("/", "\r", "\n");
    }

    private static Row readBack(List<?> cells) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        XlsxSheet.write(out, List.of("a", "b", "c", "d"), List.of(cells));
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            return book.getFirstSheet().read().get(1);
        }
    }
}
