package io.zhidu.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.support.HttpPerson;
import io.zhidu.support.HttpPerson.Answer;
import io.zhidu.support.ZhiduTest;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** From the list of clauses to the case behind a figure, as an auditor reads it. */
@ZhiduTest
class ClausePagesHttpTest {

    private static final String APRIL = "from=2023-04-01&to=2023-04-30";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private RepairOverHttp repair;
    private HttpPerson auditor;
    private String number;

    @BeforeEach
    void somebodyIsSentAMinuteTooLate() {
        repair = new RepairOverHttp(port, jdbc, transaction);
        auditor = HttpPerson.machine(port, "shenji1");
        repair.at("2023-04-10T09:00");
        number = repair.report("clauses-" + System.nanoTime(), Map.of("appointmentAt", "2023-04-10 10:00"));
        repair.at("2023-04-10T09:31");
        repair.complete(
                HttpPerson.machine(port, "zhuren1"),
                number,
                "userTask_dispatch",
                Map.of("chosenTechnician", "weixiu1", "dispatchReason", "熟悉該戶"));
        repair.resetClock();
    }

    @AfterEach
    void resetClock() {
        repair.resetClock();
    }

    @Test
    void fromTheClauseOverItsFigureToTheCase() {
        Document list = page("/audit/clauses?" + APRIL);
        String clause = list.select("a.number:containsOwn(1-3.3)").attr("href");
        assertThat(list.select("tr:has(a:containsOwn(1-3.3)) .below").text()).isNotEqualTo("0");
        Document one = page(clause);
        assertThat(one.text()).contains("主任按專長", "派工逾時", "userTask_dispatch", "serviceTask_assignTechnician");
        String figure = one.select("tr:contains(派工逾時) a").attr("href");
        Document cases = page(figure);
        assertThat(cases.select("a.number").eachText()).contains(number);
        assertThat(cases.select("tr:has(a:containsOwn(" + number + ")) .name").text())
                .as("the step as its model names it")
                .isEqualTo("派工");
        String own = cases.select("a.number:containsOwn(" + number + ")").attr("href");
        assertThat(own).isEqualTo("/repair/orders/" + number);
        assertThat(page(own).text()).contains(number);
    }

    @Test
    void everyClauseAndEveryFigureOpens() {
        Document list = page("/audit/clauses?" + APRIL);
        List<String> clauses = list.select("a.number").eachAttr("href");
        assertThat(clauses).hasSizeGreaterThan(40);
        for (String clause : clauses) {
            for (String figure : page(clause).select("a[href*=/cases]").eachAttr("href")) {
                assertThat(auditor.get(figure).status()).as(figure).isEqualTo(200);
            }
        }
    }

    @Test
    void theCasesBehindAFigureAreAFileToo() throws Exception {
        String at = "/audit/clauses/1-3.3/cases";
        Answer csv = auditor.get(at + ".csv?figure=broken-1&" + APRIL);
        assertThat(csv.header("Content-Disposition")).contains("1-3.3_broken-1.csv");
        assertThat(csv.body())
                .contains("案件")
                .contains("2023-04-10 09:31," + number + ",repair-order,userTask_dispatch,派工");
        Answer sheet = auditor.get(at + ".xlsx?figure=broken-1&" + APRIL);
        assertThat(sheet.status()).isEqualTo(200);
        assertThat(sheet.body()).startsWith("PK");
    }

    @Test
    void whatIsUnknownOrBackwardsIsRefusedWithASentence() {
        assertThat(auditor.get("/audit/clauses/9-9.9").status()).isEqualTo(404);
        assertThat(auditor.get("/audit/clauses/1-3.3/cases?figure=broken-99").status())
                .isEqualTo(404);
        assertThat(auditor.get("/audit/clauses/1-3.3/cases.csv?figure=broken-99")
                        .status())
                .isEqualTo(404);
        // why it cannot be counted is no figure
        assertThat(auditor.get("/audit/clauses/1-3.1/cases?figure=uncounted-1").status())
                .isEqualTo(404);
        assertThat(auditor.get("/audit/clauses?from=2023-05-01&to=2023-04-01").status())
                .isEqualTo(400);
        assertThat(auditor.get("/audit/clauses?from=x").status()).isEqualTo(400);
    }

    @Test
    void thoseWhoAnswerForTheRegulationsReadItAndItSpeaksEnglish() {
        for (String reader : List.of("zongjing1", "lingdao1", "bumen1", "admin")) {
            assertThat(HttpPerson.machine(port, reader).get("/audit/clauses").status())
                    .as(reader)
                    .isEqualTo(200);
        }
        for (String other : List.of("weixiu1", "caiwu1", "kuguan1")) {
            HttpPerson person = HttpPerson.machine(port, other);
            assertThat(person.get("/audit/clauses").status()).as(other).isEqualTo(403);
            assertThat(person.get("/audit/clauses/1-3.3/cases.csv").status())
                    .as(other)
                    .isEqualTo(403);
        }
        assertThat(page("/audit/clauses?lang=en").text())
                .contains("The supervisor sends whoever has the right specialty", "How long history is kept", "4758");
    }

    private Document page(String path) {
        Answer answer = auditor.get(path);
        assertThat(answer.status()).as(path + " " + answer.body()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }
}
