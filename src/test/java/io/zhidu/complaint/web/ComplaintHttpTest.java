package io.zhidu.complaint.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.zhidu.support.HttpPerson;
import io.zhidu.support.HttpPerson.Answer;
import io.zhidu.support.ZhiduTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Complaints over HTTP: mistakes and their sentences, who may do what, and what a task shows. */
@ZhiduTest
class ComplaintHttpTest {

    private static final String START = "/engine-rest/process-definition/key/complaint/submit-form";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    private final String email = UUID.randomUUID() + "@example.org";

    @Test
    void eachMistakeHasItsSentenceAndChangesNothing() {
        long before = rows();
        refused(Map.of("statement", ""), "「投訴內容 #1 投訴內容」");
        refused(Map.of("statement", 7), "投訴內容");
        refused(Map.of("statement", "𠮷".repeat(20_001)), "最多 40000 個字");
        refused(Map.of("statement", "字".repeat(20_001)), "投訴內容有 20001 字，最多 20000 字。");
        refused(Map.of("email", "nobody"), "「電子郵件」的格式不正確");
        refused(Map.of("email", " "), "請填寫客戶的電話或電子郵件");
        refused(Map.of("phone", "abc"), "「電話（電話和電子郵件至少填一項）」的格式不正確");
        refused(Map.of("kind", "magic"), "「類別」請從列出的選項中選擇。");
        refused(Map.of("impact", "huge"), "「影響」請從列出的選項中選擇。");
        refused(Map.of("legal", "yes"), "「涉法」");
        refused(Map.of("customerName", " "), "請填寫「客戶姓名」。");
        refused(Map.of("subjectNumber", "XX-1"), "「關於（維修單或發貨單號）」的格式不正確");
        refused(Map.of("severity", "low"), "本表單沒有「severity」這一項");
        refused(Map.of("reference", " "), "請在 reference 填寫");
        Answer missing = register(Map.of("subjectNumber", "WX-20200101-0001"), UUID.randomUUID());
        assertThat(missing.status()).as(missing.toString()).isEqualTo(404);
        assertThat(missing.message()).contains("WX-20200101-0001");
        Answer start = person("qiantai1").post(START, Map.of("variables", Map.of("statement", Map.of("value", "x"))));
        assertThat(start.status()).isEqualTo(400);
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void theSameReferenceGivesTheSameNumberAndAnotherComplaintIsRefused() {
        UUID reference = UUID.randomUUID();
        Answer first = register(Map.of(), reference);
        Answer again = register(Map.of(), reference);
        Answer other = register(Map.of("statement", "另一件"), reference);
        assertThat(first.status()).as(first.toString()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.message()).contains(first.json().path("number").asText());
    }

    @ParameterizedTest
    @CsvSource({
        "tousu1, 200",
        "bumen1, 200",
        "zongjing1, 200",
        "jiandu1, 200",
        "huifang1, 200",
        "shenji1, 200",
        "weixiu1, 404",
        "caiwu1, 404",
        "quyuNorth, 404",
        "renli1, 404"
    })
    void aComplaintIsReadByTheRolesOfItsLevelsAndByWhoHasItInHand(String who, int status) {
        String number = registered();
        assertThat(person(who).get("/api/complaints/" + number).status()).isEqualTo(status);
    }

    @Test
    void whoIsMadeResponsibleReadsItAndTheTaskShowsClocksAndEarlierOnes() {
        String first = registered();
        String number = registered();
        HttpPerson handler = person("tousu1");
        String task = handler.get("/engine-rest/task?processInstanceBusinessKey=" + number)
                .json()
                .path(0)
                .path("id")
                .asText();
        assertThat(handler.post(
                                "/engine-rest/task/" + task + "/submit-form",
                                Map.of(
                                        "variables",
                                        Map.of(
                                                "department",
                                                Map.of("value", "engineering"),
                                                "responsible",
                                                Map.of("value", "weixiu3"))))
                        .status())
                .isEqualTo(204);
        Answer sheet = person("weixiu3").get("/api/complaints/" + number);
        assertThat(sheet.status()).as(sheet.toString()).isEqualTo(200);
        JsonNode clocks = sheet.json().path("clocks");
        assertThat(clocks).hasSize(2);
        assertThat(clocks.path(1).path("label").asText()).isEqualTo("解決");
        assertThat(clocks.path(1).path("colour").asText()).isEqualTo("green");
        assertThat(sheet.json().path("similar").path(0).path("number").asText()).isEqualTo(first);
        assertThat(sheet.json().path("statement").asText()).isEqualTo("修了三次還是漏水");
        assertThat(sheet.json().path("history").toString())
                .contains("指定責任人 王建宏（工程部）")
                .contains("轉到 投訴處理員");
    }

    @Test
    void onlyItsRolesActOnAComplaint() {
        String number = registered();
        String path = "/api/complaints/" + number;
        for (String action : List.of("/severity", "/merge", "/links")) {
            assertThat(person("qiantai1").post(path + action, Map.of()).status())
                    .as(action)
                    .isEqualTo(403);
            Answer handler = person("tousu1").post(path + action, Map.of());
            assertThat(handler.status()).as(action).isEqualTo(400);
            assertThat(handler.message()).startsWith("請填寫 ");
        }
        for (String action : List.of("/answers", "/reopening")) {
            assertThat(person("weixiu1").post(path + action, Map.of()).status())
                    .as(action)
                    .isEqualTo(403);
            Answer early = person("qiantai1").post(path + action, Map.of("words", "你好"));
            assertThat(early.status()).as(early.toString()).isEqualTo(409);
        }
        assertThat(person("weixiu1").post("/api/complaints", Map.of()).status()).isEqualTo(403);
        Answer severity = person("tousu1").post(path + "/severity", Map.of("severity", "huge", "reason", "x"));
        assertThat(severity.status()).isEqualTo(400);
        assertThat(severity.message()).isEqualTo("沒有輕重「huge」。");
        assertThat(person("tousu1")
                        .post(path + "/severity", Map.of("severity", "critical", "reason", "客戶要上訪"))
                        .status())
                .isEqualTo(204);
        assertThat(person("tousu1")
                        .post(path + "/merge", Map.of("into", "TS-19990101-0001"))
                        .status())
                .isEqualTo(404);
    }

    private String registered() {
        return register(Map.of(), UUID.randomUUID()).json().path("number").asText();
    }

    private void refused(Map<String, Object> wrong, String sentence) {
        Answer answer = register(wrong, UUID.randomUUID());
        assertThat(answer.status()).as(wrong + " " + answer).isEqualTo(400);
        assertThat(answer.message()).contains(sentence);
    }

    private Answer register(Map<String, Object> more, UUID reference) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "reference",
                reference.toString(),
                "customerName",
                "王小明",
                "email",
                email,
                "kind",
                "quality",
                "impact",
                "inconvenient",
                "statement",
                "修了三次還是漏水"));
        body.putAll(more);
        return person("qiantai1").post("/api/complaints", body);
    }

    private HttpPerson person(String user) {
        return HttpPerson.machine(port, user);
    }

    private long rows() {
        return jdbc.sql("""
                        SELECT (SELECT COUNT(*) FROM complaint) + (SELECT COUNT(*) FROM complaint_entry)
                          + (SELECT COUNT(*) FROM outbox_message) + (SELECT COUNT(*) FROM ACT_RU_EXECUTION)""").query(Long.class).single();
    }
}
