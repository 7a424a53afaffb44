package io.zhidu.audit.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.audit.history.search.CaseProjection;
import io.zhidu.support.HttpPerson;
import io.zhidu.support.HttpPerson.Answer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

abstract class CaseListJourneys extends FileWorld {

    private static final int MANY = 2500; // more than two pages of what is read at once

    @Autowired
    CaseProjection projection;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    @AfterEach
    void withoutTheMany() {
        transaction.executeWithoutResult(begun -> {
            jdbc.update("DELETE FROM audit_case WHERE number LIKE 'MANY-%'");
            jdbc.update("DELETE FROM audit_case_term WHERE id LIKE 'many-%'");
        });
    }

    @Test
    void whatASearchFindsIsARowInWordsAsCsvAndAsSpreadsheet() throws IOException {
        complaintOfTwoRounds();
        index();
        String csv = list("cases.csv", "customer", customer);
        assertThat(csv.lines()).hasSize(2);
        assertThat(csv).startsWith("\ufeff業務編號,程序,客戶,");
        assertThat(csv.lines().toList().get(1))
                .startsWith(number + ",客戶投訴," + customer + ",已結束,客戶滿意,,2026-03-10 09:00:00,陳雅婷,2026-03-10 12:30:00,");
        List<Row> sheet = sheet("cases.xlsx", "customer", customer);
        assertThat(sheet).hasSize(2);
        assertThat(sheet.get(1).getCell(2).asString()).isEqualTo(customer);
        assertThat(sheet.get(1).getCell(6).asDate()).isEqualTo(TUESDAY);
    }

    @Test
    void aCustomerWhoseNameIsAFormulaStaysAName() {
        customer = "=cmd|" + customer;
        report();
        index();
        assertThat(list("cases.csv", "number", number)).contains(",'=cmd|");
    }

    @Test
    void allPagesOfASearchAreInTheListEachCaseOnce() throws IOException {
        List<Object[]> many = IntStream.range(0, MANY)
                .mapToObj(i -> new Object[] {"many-" + i, "MANY-" + i})
                .toList();
        transaction.executeWithoutResult(begun -> {
            jdbc.batchUpdate("""
                    INSERT INTO audit_case (id, number, process, state, begun_at, customer_words)
                    VALUES (?, ?, 'complaint', 'ENDED', '2020-01-01 00:00:00', '')""", many);
            jdbc.batchUpdate("""
                    INSERT INTO audit_case_term (id, term, kind, begun_at)
                    VALUES (?, SUBSTRING(?, 1, 5), 'NUMBER', '2020-01-01 00:00:00')""", many);
        });
        List<String> lines =
                list("cases.csv", "number", "MANY-").lines().skip(1).toList();
        assertThat(lines).hasSize(MANY).doesNotHaveDuplicates();
        assertThat(sheet("cases.xlsx", "number", "MANY-")).hasSize(MANY + 1);
    }

    @Test
    void anAddressThatIsNoSearchIsRefusedInASentence() {
        Answer answer = HttpPerson.machine(port, "shenji1").get("/audit/cases.csv?from=yesterday");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("yesterday");
        assertThat(answer.header("Content-Disposition")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"qiantai1", "caiwu1", "zongjing1"})
    void nobodyButTheAuditorAndTheAdministratorGetsTheList(String who) {
        assertThat(HttpPerson.machine(port, who).get("/audit/cases.csv").status())
                .isEqualTo(403);
        assertThat(HttpPerson.machine(port, who).get("/audit/cases.xlsx").status())
                .isEqualTo(403);
    }

    private String list(String list, String parameter, String value) {
        return new String(bytes(list, parameter, value), StandardCharsets.UTF_8);
    }

    private List<Row> sheet(String list, String parameter, String value) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes(list, parameter, value)))) {
            return book.getFirstSheet().read();
        }
    }

    private byte[] bytes(String list, String parameter, String value) {
        String query = parameter + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
        return HttpPerson.machine(port, "shenji1")
                .download("/audit/" + list + "?" + query)
                .body();
    }

    private void index() {
        while (projection.next() > 0) {
            Thread.onSpinWait();
        }
    }
}
