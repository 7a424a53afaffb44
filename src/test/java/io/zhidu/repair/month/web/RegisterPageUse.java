package io.zhidu.repair.month.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.platform.Money;
import io.zhidu.repair.RepairFixtures;
import io.zhidu.repair.RepairLedger;
import io.zhidu.repair.RepairLedger.Entry;
import io.zhidu.repair.RepairLedger.Kind;
import io.zhidu.repair.month.MonthEndService;
import io.zhidu.repair.month.MonthFixtures;
import io.zhidu.repair.month.RegisterService;
import io.zhidu.support.Proves;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Clause 1-5.3 over HTTP, as those who answer for the money would. */
abstract class RegisterPageUse {

    private static final String FORMULA = "=1+1<script>alert(1)</script>";

    @Autowired
    TestRestTemplate http;

    @Autowired
    MonthEndService monthEnd;

    @Autowired
    RegisterService register;

    @Autowired
    RepairLedger ledger;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    @Proves("1-5.3")
    void anOpenMonthIsAPreviewAndAFrozenOneKeepsItsFiguresWhateverIsPaidLater() {
        orders("2019-03", "陳先生");
        receive("MX-2019-03-1", "20.00", LocalDateTime.of(2019, 3, 5, 9, 0));
        String preview = page("caiwu1", "2019-03").getBody();
        assertThat(preview).contains("尚未結帳", "陳先生").doesNotContain("凍結，不再更改");
        transaction.executeWithoutResult(status -> monthEnd.freezeRegister("2019-03"));
        receive("MX-2019-03-1", "30.00", LocalDateTime.of(2100, 1, 1, 9, 0));
        String frozen = page("caiwu1", "2019-03").getBody();
        assertThat(frozen)
                .contains("凍結，不再更改", "紅沖 2019-03 第 2 行：測試", ">-50.00<", ">30.00<")
                .doesNotContain("尚未結帳");
        var total = register.of(YearMonth.of(2019, 3)).total();
        assertThat(total.amount()).hasToString("50.00");
        assertThat(total.received().plus(total.open())).isEqualTo(total.amount());
        assertThat(total.received()).hasToString("20.00");
    }

    @Test
    void whatLooksLikeAFormulaOrMarkupIsTextOnThePageAndInTheSheet() throws IOException {
        orders("2019-05", FORMULA);
        assertThat(page("shenji1", "2019-05").getBody())
                .contains("=1+1&lt;script&gt;")
                .doesNotContain("<script>alert");
        ResponseEntity<byte[]> sheet = as("shenji1").getForEntity("/repair/register.xlsx?month=2019-05", byte[].class);
        assertThat(sheet.getHeaders().getFirst("Content-Disposition")).contains(".xlsx");
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(sheet.getBody()))) {
            List<Row> rows = book.getFirstSheet().read();
            assertThat(rows).hasSize(5);
            assertThat(rows.get(1).getCell(3).getType()).isEqualTo(CellType.STRING);
            assertThat(rows.get(1).getCell(3).asString()).isEqualTo(FORMULA);
            assertThat(rows.get(4).getCell(7).asNumber()).isEqualByComparingTo("50.00");
        }
    }

    @ParameterizedTest
    @CsvSource({"?month=2019-13,不是月份", "?month=<b>,不是月份", "?month=2999-01,還沒有到"})
    void aMonthThatCannotBeReadAboutIsRefusedWithASentence(String query, String sentence) {
        for (String path : List.of("/repair/register", "/repair/register.xlsx")) {
            ResponseEntity<String> answer = as("caiwu1").getForEntity(path + query, String.class);
            assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
            assertThat(answer.getBody()).contains(sentence, "</nav>");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"qiantai1", "weixiu1", "huifang1", "quyuNorth", "renli1"})
    void moneyOfCustomersIsNotForEverybody(String user) {
        assertThat(page(user, "2019-03").getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(as(user).getForObject("/", String.class)).contains("</nav>").doesNotContain("/repair/register");
    }

    private void orders(String month, String customer) {
        transaction.executeWithoutResult(status -> {
            RepairFixtures.load(jdbc);
            MonthFixtures.order(jdbc, month, 1, 0, "CHARGED", "tech1", customer);
            MonthFixtures.order(jdbc, month, 2, 0, "REVERSED", "tech1", customer);
        });
    }

    private void receive(String order, String yuan, LocalDateTime at) {
        transaction.executeWithoutResult(status -> ledger.book(
                order, new Entry(Kind.RECEIPT, Money.of(yuan).negated(), "cash", null, null, at, "caiwu1")));
    }

    private ResponseEntity<String> page(String user, String month) {
        return as(user).getForEntity("/repair/register?month=" + month, String.class);
    }

    private TestRestTemplate as(String user) {
        return http.withBasicAuth(user, "zhidu-demo");
    }
}
