package io.zhidu.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.credit.CreditFixtures;
import io.zhidu.support.HttpPerson;
import io.zhidu.support.HttpPerson.Answer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people do about bad debts and about the deductions of a month over HTTP, each by his own login. */
final class DebtsOverHttp extends TasksOverHttp {

    private static final String START = "/engine-rest/process-definition/key/%s/submit-form";

    private final int port;

    DebtsOverHttp(JdbcClient jdbc, int port) {
        super(jdbc);
        this.port = port;
    }

    HttpPerson person(String user) {
        return HttpPerson.machine(port, user);
    }

    HttpPerson finance() {
        return person("caiwu1");
    }

    Answer start(String user, String process, Map<String, ?> form) {
        return person(user).post(START.formatted(process), Map.of("variables", variables(form)));
    }

    /** @return the case's number */
    String open(String user, Map<String, ?> form) {
        Answer answer = start(user, "bad-debt", form);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return numberOf(answer.json().path("id").asText());
    }

    static Map<String, String> ofInvoice(String invoice, String amount) {
        return Map.of("reportKind", "invoice", "debtInvoice", invoice, "debtAmount", amount);
    }

    void evidence(String number) {
        var file = CreditFixtures.ID_COPY;
        Answer stored =
                finance().upload("/bad-debts/" + number + "/evidence", file.name(), file.contentType(), file.content());
        assertThat(stored.status()).as(stored.body()).isEqualTo(302);
    }

    void investigate(String number) {
        evidence(number);
        complete(finance(), number, "userTask_investigate", Map.of("findings", "客戶失聯，已派員查訪"));
    }

    void propose(String number, String legalReference) {
        Map<String, String> form = new HashMap<>(Map.of("proposalNote", "按條例"));
        if (legalReference != null) {
            form.put("legalReference", legalReference);
        }
        complete(finance(), number, "userTask_proposeAllocation", form);
    }

    void accept(String number, Collection<String> bearers) {
        bearers.forEach(one -> complete(person(one), number, "userTask_hearBearer", Map.of("hearingAnswer", "accept")));
    }

    void approve(String number) {
        complete(person("zongjing1"), number, "userTask_decideCase", Map.of("decision", "APPROVE"));
    }

    String caseOf(HttpPerson reader, String number) {
        Answer page = reader.get("/bad-debts/" + number);
        assertThat(page.status()).as(page.body()).isEqualTo(200);
        return page.body();
    }

    Answer wages(String month, String rows) {
        byte[] file = ("person,month,wage\n" + rows).getBytes(StandardCharsets.UTF_8);
        return finance().upload("/deductions/payroll?month=" + month, "wages.csv", "text/csv", file);
    }

    /** The month's preview, which waits for finance. */
    void preview(String month) {
        Answer answer = start("caiwu1", "income-deduction", Map.of("month", month));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    Answer book(String what, Map<String, String> line) {
        Map<String, String> numbered = new HashMap<>(line);
        numbered.putIfAbsent("number", CreditFixtures.number());
        return finance().post("/api/" + what, List.of(numbered));
    }

    /** The page that he reads, without the token that is another each time. */
    String statement(String user) {
        return person(user).get("/deductions/statement").body().replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }
}
