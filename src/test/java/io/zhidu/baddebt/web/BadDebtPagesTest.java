package io.zhidu.baddebt.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.baddebt.CaseViews;
import io.zhidu.baddebt.InvestigationService;
import io.zhidu.credit.AccountService;
import io.zhidu.credit.CreditFixtures;
import io.zhidu.credit.ledger.LedgerService;
import io.zhidu.support.HttpPerson;
import io.zhidu.support.HttpPerson.Answer;
import io.zhidu.support.ZhiduTest;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Over HTTP: who may report what, and who sees how much of a case. */
@ZhiduTest
class BadDebtPagesTest {

    private static final String START = "/engine-rest/process-definition/key/bad-debt/submit-form";

    @LocalServerPort
    int port;

    @Autowired
    AccountService accounts;

    @Autowired
    LedgerService ledger;

    @Autowired
    CaseViews cases;

    @Autowired
    InvestigationService investigations;

    @Autowired
    TaskService taskService;

    @Autowired
    Clock clock;

    private CreditFixtures given;
    private String account;

    @BeforeEach
    void customer() {
        given = new CreditFixtures(accounts, ledger, clock);
        account = given.withCredit();
    }

    @Test
    void whoeverDecidesSeesAllAndWhoBearsHisOwnPart() {
        String number = allocated();
        for (String who : List.of("caiwu1", "zongjing1", "lingdao1", "shichang1", "shenji1")) {
            HttpPerson reader = HttpPerson.machine(port, who);
            assertThat(reader.get("/bad-debts").body()).contains(number);
            assertThat(reader.get("/bad-debts/" + number).body())
                    .contains("未經審批發貨", "沒有放行記錄", "3-3.2", "郭怡君", "謝明哲", "洪振宇", "33.34", "100.00", "實地盤點");
        }
        HttpPerson keeper = HttpPerson.machine(port, "kuguan1");
        assertThat(keeper.get("/bad-debts").body()).contains(number);
        assertThat(keeper.get("/bad-debts/" + number).body())
                .contains("洪振宇", "33.33")
                .doesNotContain("郭怡君", "33.34");
        assertThat(keeper.get("/bad-debts/" + number + "/evidence/1").body()).contains("PNG");
        HttpPerson technician = HttpPerson.machine(port, "weixiu1");
        assertThat(technician.get("/bad-debts").body()).doesNotContain(number);
        assertThat(technician.get("/bad-debts/" + number).status()).isEqualTo(404);
        assertThat(technician.get("/bad-debts/" + number + "/evidence/1").status())
                .isEqualTo(404);
        assertThat(HttpPerson.machine(port, "caiwu1")
                        .get("/bad-debts/HZ-20000101-0001")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void evidenceIsStoredByFinanceOnly() {
        String number = reported("kuguan1");
        HttpPerson keeper = HttpPerson.browser(port, "kuguan1");
        assertThat(keeper.get("/bad-debts/" + number).status())
                .as("nothing is allocated yet")
                .isEqualTo(404);
        assertThat(HttpPerson.browser(port, "caiwu1")
                        .get("/bad-debts/" + number)
                        .body())
                .contains("上傳證據", "multipart/form-data");
        assertThat(HttpPerson.machine(port, "zongjing1")
                        .get("/bad-debts/" + number)
                        .body())
                .doesNotContain("上傳證據");
    }

    @Test
    void onlyFinanceOpensACaseForAnInvoiceAndOnlyThoseNamedReport() {
        String invoice = given.invoice(account, 1, "50.00");
        Map<String, String> form = Map.of("reportKind", "invoice", "debtInvoice", invoice, "debtAmount", "50.00");
        Answer refused = start("shenji1", form);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).contains("財務部");
        assertThat(start("weixiu1", goods()).status()).isEqualTo(403);
        assertThat(start("caiwu1", form).status()).isEqualTo(200);
        assertThat(start("caiwu1", form).status()).as("twice").isEqualTo(409);
        assertThat(start("shenji1", goods()).status()).isEqualTo(200);
    }

    private String allocated() {
        String number = reported("shenji1");
        investigations.storeEvidence(number, CreditFixtures.ID_COPY);
        assertThat(HttpPerson.machine(port, "caiwu1")
                        .post(
                                "/engine-rest/task/" + task(number) + "/submit-form",
                                Map.of("variables", Map.of("findings", value("實地盤點"))))
                        .status())
                .isEqualTo(204);
        return number;
    }

    private String task(String number) {
        return taskService
                .createTaskQuery()
                .processInstanceBusinessKey(number)
                .singleResult()
                .getId();
    }

    private String reported(String person) {
        assertThat(start(person, goods()).status()).isEqualTo(200);
        return cases.all().stream()
                .filter(debt -> debt.account().equals(account))
                .findFirst()
                .orElseThrow()
                .number();
    }

    private Map<String, String> goods() {
        return Map.of(
                "reportKind",
                "goods",
                "debtAccount",
                account,
                "manualInvoice",
                UUID.randomUUID().toString(),
                "debtGoods",
                "瓷磚一車",
                "debtDay",
                "2024-05-14", // before any other test hires somebody
                "debtAmount",
                "100.00");
    }

    private Answer start(String person, Map<String, String> form) {
        Map<String, Object> variables = new HashMap<>();
        form.forEach((name, text) -> variables.put(name, value(text)));
        return HttpPerson.machine(port, person).post(START, Map.of("variables", variables));
    }

    private static Map<String, String> value(String text) {
        return Map.of("value", text, "type", "String");
    }
}
