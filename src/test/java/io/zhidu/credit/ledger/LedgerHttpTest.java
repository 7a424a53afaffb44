package io.zhidu.credit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.credit.AccountService;
import io.zhidu.credit.CreditFixtures;
import io.zhidu.credit.CreditLimitService;
import io.zhidu.platform.Money;
import io.zhidu.support.HttpPerson;
import io.zhidu.support.ZhiduTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Invoices and receipts over HTTP, as the accounting system sends them. */
@ZhiduTest
class LedgerHttpTest {

    @LocalServerPort
    int port;

    @Autowired
    AccountService accounts;

    @Autowired
    LedgerService ledger;

    @Autowired
    CreditLimitService limits;

    @Autowired
    Clock clock;

    private HttpPerson finance;
    private String account;
    private String yesterday;

    @BeforeEach
    void aCustomer() {
        finance = HttpPerson.machine(port, "caiwu1");
        account = new CreditFixtures(accounts, ledger, clock).withCredit();
        yesterday = LocalDate.now(clock).minusDays(1).toString();
    }

    @Test
    void financeBooksOnceAndTheAuditorReads() {
        Map<String, Object> line = line(CreditFixtures.number(), "12.50");
        assertThat(finance.post("/api/receipts", List.of(line)).status()).isEqualTo(200);
        assertThat(finance.post("/api/receipts", List.of(line)).status()).isEqualTo(200);
        assertThat(limit()).isEqualTo(Money.of("12.50"));
        HttpPerson auditor = HttpPerson.machine(port, "shenji1");
        assertThat(auditor.get("/api/receipts/" + line.get("number"))
                        .json()
                        .path("amount")
                        .asText())
                .isEqualTo("12.50");
        assertThat(auditor.post("/api/receipts", List.of(line)).status()).isEqualTo(403);
        assertThat(HttpPerson.machine(port, "xiaoshou1")
                        .get("/api/receipts/" + line.get("number"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void theSameNumberWithAnotherAmountIsAConflictAndNothingIsSaved() {
        String number = CreditFixtures.number();
        finance.post("/api/receipts", List.of(line(number, "10")));
        HttpPerson.Answer answer =
                finance.post("/api/receipts", List.of(line(CreditFixtures.number(), "1"), line(number, "11")));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().path("index").asInt()).isEqualTo(1);
        assertThat(answer.message()).contains("第 2 筆", number);
        assertThat(limit()).isEqualTo(Money.of("10"));
    }

    @Test
    void anAmountMayBeANumberAndIsTakenAndShownByItsDigits() {
        String number = CreditFixtures.number();
        String line = "[{\"number\":\"%s\",\"account\":\"%s\",\"valueDate\":\"%s\",\"amount\":%s}]";
        for (String amount : List.of("1234567890123.10", "1234567890123.1")) { // the same line again
            HttpPerson.Answer answer =
                    finance.post("/api/receipts", line.formatted(number, account, yesterday, amount));
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        }
        assertThat(finance.get("/api/receipts/" + number).body()).contains("\"1234567890123.10\"");
        assertThat(limit()).isEqualTo(Money.of("1234567890123.10"));
    }

    @Test
    void aBadLineIsNamedByItsIndexAndSentence() {
        assertBad("0.001", "兩位小數");
        assertBad("0", "大於零");
        assertBad("-1", "大於零");
        assertBad("10000000000000", "十萬億");
        assertBad("abc", "不是數字");
        assertBad("1.23E+05", "科學記號");
        assertBad(1.25e9, "科學記號");
        assertBad(0.001, "兩位小數");
        for (String day : List.of("+12345-01-01", "0000-01-01", "1999-12-31", "2026-02-30")) {
            Map<String, Object> line = new java.util.HashMap<>(line(CreditFixtures.number(), "1"));
            line.put("valueDate", day);
            assertThat(finance.post("/api/receipts", List.of(line)).message()).contains("「" + day + "」不對");
        }
        Map<String, Object> future = line(CreditFixtures.number(), "1");
        future = new java.util.HashMap<>(future);
        future.put("valueDate", LocalDate.now(clock).plusDays(1).toString());
        assertThat(finance.post("/api/receipts", List.of(future)).message()).contains("還沒到");
        Map<String, Object> misspelt = new java.util.HashMap<>(line(CreditFixtures.number(), "1"));
        misspelt.put("reverse", "x");
        assertThat(finance.post("/api/receipts", List.of(misspelt)).message()).contains("「reverse」");
        assertThat(limit()).isEqualTo(Money.ZERO);
    }

    private void assertBad(Object amount, String sentence) {
        HttpPerson.Answer answer = finance.post(
                "/api/receipts", List.of(line(CreditFixtures.number(), "1"), line(CreditFixtures.number(), amount)));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("index").asInt()).isEqualTo(1);
        assertThat(answer.message()).contains("第 2 筆", sentence);
    }

    private Money limit() {
        return limits.take(account, LocalDate.now(clock), null).limit();
    }

    private Map<String, Object> line(String number, Object amount) {
        return Map.of("number", number, "account", account, "valueDate", yesterday, "amount", amount);
    }
}
