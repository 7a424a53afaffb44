package io.zhidu.audit.history.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zhidu.audit.history.search.CaseProjection;
import io.zhidu.complaint.process.ComplaintDesk;
import io.zhidu.support.EngineDesk;
import io.zhidu.support.HttpPerson;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The plugin's own resource, as a browser asks it. */
abstract class HistoryHttpUse {

    private String plugin;

    @Autowired
    ProcessEngine engine;

    @Autowired
    ComplaintDesk complaints;

    @Autowired
    CaseProjection projection;

    @LocalServerPort
    int port;

    private final String customer = "夏侯" + UUID.randomUUID().toString().substring(0, 8);
    private String number;

    @BeforeEach
    void complaint() {
        plugin = "/camunda/api/cockpit/plugin/zhidu-history/" + engine.getName();
        Map<String, Object> form = new HashMap<>(Map.of(
                "channel",
                "phone",
                "customerName",
                customer,
                "phone",
                "13800000000",
                "kind",
                "quality",
                "impact",
                "inconvenient"));
        form.put("statement", EngineDesk.json("[{\"words\":\"<b>漏水</b>\"}]"));
        EngineDesk desk = new EngineDesk(engine, ZoneId.of("Asia/Shanghai"));
        number = desk.as(
                "qiantai1", () -> complaints.register(form, UUID.randomUUID().toString()));
        while (projection.next() > 0) {
            Thread.onSpinWait();
        }
    }

    @AfterEach
    void leave() {
        engine.getIdentityService().clearAuthentication();
    }

    @Test
    void theAuditorFindsACaseAndReadsItsListsPageByPage() {
        HttpPerson auditor = HttpPerson.browser(port, "shenji1");
        JsonNode found = read(auditor, "/cases?customer=" + encoded(customer)).path("rows");
        assertThat(found).hasSize(1);
        assertThat(found.get(0).path("number").asText()).isEqualTo(number);
        String one = "/cases/" + found.get(0).path("id").asText();
        assertThat(read(auditor, one).path("head").path("customer").asText()).isEqualTo(customer);
        assertThat(read(auditor, one + "/diagram").path("xml").asText()).contains("bpmn:definitions");
        for (String list :
                List.of("steps", "forms", "changes", "decisions", "messages", "troubles", "operations", "remarks")) {
            assertThat(read(auditor, one + "/" + list).path("rows").isArray())
                    .as(list)
                    .isTrue();
        }
        assertThat(read(auditor, one + "/forms").path("rows").toString()).contains("<b>漏水</b>");
        assertThat(read(auditor, "/options").path("processes").path("complaint").asText())
                .isEqualTo("客戶投訴");
    }

    @Test
    void nobodyButAuditorAndAdministratorReadsIt() {
        for (String person : List.of("qiantai1", "tousu1", "zongjing1", "caiwu1", "weixiu1", "lingdao1")) {
            HttpPerson other = HttpPerson.browser(port, person);
            for (String question : List.of(
                    "/options",
                    "/cases",
                    "/cases/" + number,
                    "/cases/" + number + "/steps",
                    "/cases/" + number + "/x")) {
                assertThat(other.get(plugin + question).status())
                        .as(person + " " + question)
                        .isEqualTo(403);
            }
        }
        assertThat(HttpPerson.browser(port, "admin").get(plugin + "/cases").status())
                .isEqualTo(200);
        assertThat(HttpPerson.stranger(port).get(plugin + "/cases").status()).isNotEqualTo(200);
    }

    @Test
    void whatCannotBeReadIsSaidAndNotAnError() {
        HttpPerson auditor = HttpPerson.browser(port, "shenji1");
        assertThat(auditor.get(plugin + "/cases/TS-1").status()).isEqualTo(404);
        for (String bad : List.of("from=x", "least=1e9", "state=x", "after=x", "text=%E6%BC%8F", "to=2026-02-30")) {
            HttpPerson.Answer answer = auditor.get(plugin + "/cases?" + bad);
            assertThat(answer.status()).as(bad).isEqualTo(400);
            assertThat(answer.body()).contains("message").doesNotContain("history.");
        }
        assertThat(auditor.get(plugin + "/cases/" + number + "/steps?after=x").status())
                .isEqualTo(400);
    }

    @Test
    void whatIsNoAmountIsRefusedByASentenceThatSaysWhatIsOne() {
        HttpPerson auditor = HttpPerson.browser(port, "shenji1");
        assertThat(auditor.get(plugin + "/cases?least=abc").message())
                .isEqualTo("「abc」不是金額：請只填數字，不加逗號，小數最多兩位，例如 1200 或 1200.50");
        HttpPerson.Answer english = auditor.speaking("en").get(plugin + "/cases?most=1,200");
        assertThat(english.status()).isEqualTo(400);
        assertThat(english.message())
                .isEqualTo(
                        "\"1,200\" is no amount: please enter digits only, without commas and with at most two decimals,"
                                + " such as 1200 or 1200.50");
        assertThat(auditor.get(plugin + "/cases?from=x").message()).contains("no usable date");
    }

    @Test
    void nothingCanBeWrittenThere() {
        HttpPerson auditor = HttpPerson.browser(port, "shenji1");
        assertThat(auditor.post(plugin + "/cases", Map.of()).status()).isGreaterThanOrEqualTo(300);
        assertThat(auditor.delete(plugin + "/cases/" + number).status()).isGreaterThanOrEqualTo(300);
    }

    private JsonNode read(HttpPerson person, String question) {
        HttpPerson.Answer answer = person.get(plugin + question);
        assertThat(answer.status()).as(question + answer.body()).isEqualTo(200);
        try {
            return new ObjectMapper().readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
