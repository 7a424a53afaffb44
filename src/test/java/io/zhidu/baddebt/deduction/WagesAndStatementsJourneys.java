package io.zhidu.baddebt.deduction;

import static io.zhidu.support.EngineDesk.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.zhidu.platform.Money;
import io.zhidu.platform.csv.BadFile;
import io.zhidu.platform.csv.BadRow;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** The wages that come in as a file, and what everybody may read of what was taken. */
abstract class WagesAndStatementsJourneys extends IncomeDeductionWorld {

    @Autowired
    TestRestTemplate http;

    @Test
    void badRowsAreRefusedWithTheirNumbersAndNothingIsTaken() {
        afterThe("2024-01");
        String file = "person,month,wage\nshichang1,2024-01,10000.00\nwuliu1,2024-01,\nkuguan1,2024-01,-5.00\n"
                + "shichang1,2024-01,9000.00\nnobody,2024-01,1.00\nkuguan1,2024-13,1.00\nkuguan1,2024-01,1.005\nkuguan1,2024-01";
        BadFile refused = (BadFile) refused(() -> take(file.getBytes(StandardCharsets.UTF_8)));
        assertThat(BadFile.rows(refused))
                .extracting(BadRow::row, BadRow::key)
                .containsExactly(
                        tuple(3L, "deduction.payroll.row.wageMissing"),
                        tuple(4L, "deduction.payroll.row.wageNegative"),
                        tuple(5L, "deduction.payroll.row.duplicate"),
                        tuple(6L, "deduction.payroll.row.person"),
                        tuple(7L, "deduction.payroll.row.month"),
                        tuple(8L, "deduction.payroll.row.wage"),
                        tuple(9L, "deduction.payroll.row.columns"));
        assertThat(payroll.wages(YearMonth.of(2024, 1))).isEmpty();
    }

    @Test
    void wagesComeAsAnOfficesSpreadsheetWritesThemAndTwiceIsOnce() {
        afterThe("2024-01");
        String file = "帳號,月份,工資\nshichang1,2024/1,10000\n";
        String simplified = "person,month,wage\nwuliu1,2024-01,8000.50\n";
        take(("\ufeff" + file).getBytes(StandardCharsets.UTF_8));
        take(file.getBytes(Charset.forName("GBK")));
        take(simplified.getBytes(StandardCharsets.US_ASCII));
        assertThat(payroll.wages(YearMonth.of(2024, 1)))
                .isEqualTo(Map.of("shichang1", Money.of("10000"), "wuliu1", Money.of("8000.50")));
    }

    @Test
    void everybodyReadsHisOwnStatementAndThoseWhoAnswerForTheMoneyAnyones() throws Exception {
        at("2024-01-10T10:00");
        order("HZ-7", part("shichang1", "100.00"));
        afterThe("2024-01");
        wages("2024-01", "shichang1,10000.00");
        run("2024-01");
        assertThat(page("shichang1", "/deductions/statement").getBody())
                .contains("HZ-7", "FH-20240101-0001", "3-3.3", "簽發人", "超授信簽發", "50 %", "100.00", "2024-01");
        assertThat(page("wuliu1", "/deductions/statement").getBody()).doesNotContain("HZ-7");
        for (String other : List.of("wuliu1", "weixiu1", "lingdao1")) {
            assertThat(page(other, "/deductions/statement?person=shichang1").getStatusCode())
                    .isEqualTo(HttpStatus.NOT_FOUND);
            assertThat(page(other, "/deductions/statement.xlsx?person=shichang1")
                            .getStatusCode())
                    .isEqualTo(HttpStatus.NOT_FOUND);
            assertThat(page(other, "/deductions/payroll").getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
            assertThat(page(other, "/deductions/payroll.xlsx").getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        }
        for (String reader : List.of("caiwu1", "renli1", "zongjing1", "shenji1")) {
            assertThat(page(reader, "/deductions/statement?person=shichang1").getBody())
                    .contains("HZ-7");
            assertThat(page(reader, "/deductions/payroll?month=2024-01").getBody())
                    .contains("-100.00");
            assertThat(page(reader, "/deductions/statement?person=nobody").getStatusCode())
                    .isEqualTo(HttpStatus.NOT_FOUND);
        }
        assertThat(page("shenji1", "/deductions/payroll/reproduced?month=2024-01")
                        .getBody())
                .contains("與帳上一致");
        List<Row> list = sheet("caiwu1", "/deductions/payroll.xlsx?month=2024-01");
        assertThat(list.get(1).getCell(6).asNumber()).isEqualByComparingTo("-100.00");
        assertThat(sheet("shichang1", "/deductions/statement.xlsx")).hasSize(3);
    }

    private ResponseEntity<String> page(String who, String path) {
        return http.withBasicAuth(who, "zhidu-demo").getForEntity(path, String.class);
    }

    private List<Row> sheet(String who, String path) throws Exception {
        byte[] body = http.withBasicAuth(who, "zhidu-demo")
                .getForEntity(path, byte[].class)
                .getBody();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(body))) {
            return book.getFirstSheet().read();
        }
    }
}
