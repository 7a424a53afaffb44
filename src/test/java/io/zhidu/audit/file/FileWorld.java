package io.zhidu.audit.file;

import io.zhidu.complaint.process.ComplaintDesk;
import io.zhidu.support.EngineDesk;
import io.zhidu.support.HttpPerson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.net.http.HttpResponse;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A complaint, and its case file as the auditor downloads it. */
abstract class FileWorld {

    static final LocalDateTime TUESDAY = LocalDateTime.of(2026, 3, 10, 9, 0);
    static final String WORDS = "水龍頭又漏了😀 𠮷先生";

    @Autowired
    ProcessEngine engine;

    @Autowired
    ComplaintDesk complaints;

    @LocalServerPort
    int port;

    EngineDesk desk;
    String customer;
    String number;

    @BeforeEach
    void customer() {
        desk = new EngineDesk(engine, ZoneId.of("Asia/Shanghai"));
        desk.at(TUESDAY);
        customer = "歐陽" + UUID.randomUUID().toString().substring(0, 8);
    }

    @AfterEach
    void leave() {
        desk.leave();
    }

    void complaintOfTwoRounds() {
        report();
        round("weixiu1", TUESDAY.plusHours(1), "換新閥門", "no");
        round("bumen1", TUESDAY.plusHours(3), "整只更換", "yes");
    }

    void report() {
        Map<String, Object> form = new HashMap<>(
                Map.of("channel", "phone", "customerName", customer, "kind", "quality", "impact", "inconvenient"));
        form.put("phone", "13800000000");
        form.put("statement", EngineDesk.json("[{\"words\":\"" + WORDS + "\"}]"));
        number = desk.as(
                "qiantai1", () -> complaints.register(form, UUID.randomUUID().toString()));
    }

    private void round(String handler, LocalDateTime at, String measures, String satisfied) {
        desk.at(at);
        if (task("userTask_assignHandler") != null) {
            complete("tousu1", "userTask_assignHandler", Map.of("department", "engineering", "responsible", handler));
        } else {
            String id = task("userTask_handleComplaint").getId();
            desk.run(handler, () -> engine.getTaskService().claim(id, handler));
        }
        desk.at(at.plusMinutes(20));
        complete(
                handler,
                "userTask_handleComplaint",
                Map.of("handlingOutcome", "done", "measures", measures, "cost", "12.50"));
        complete(handler, "userTask_answerCustomer", Map.of("answerText", "已經" + measures));
        desk.at(at.plusMinutes(30));
        Map<String, Object> called = Map.of(
                "callOutcome", "answered", "satisfied", satisfied, "score", 3, "customerWords", "聽說" + satisfied);
        complete("huifang1", "userTask_callBack", called);
    }

    private void complete(String person, String task, Map<String, Object> form) {
        desk.complete(person, task(task), form);
    }

    private Task task(String key) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey(key)
                .singleResult();
    }

    String instance() {
        return engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .singleResult()
                .getId();
    }

    HttpResponse<byte[]> download(String who, String key, String file) {
        return HttpPerson.machine(port, who).download("/audit/cases/" + key + "/" + file);
    }

    /** @return path → content, in the archive's order */
    Map<String, byte[]> archive(String who) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        byte[] zip = download(who, number, "case-file.zip").body();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    /** Without line breaks: a hash or a sentence may go on in the next line. */
    static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            StringWriter text = new StringWriter();
            new PDFTextStripper().writeText(document, text);
            return text.toString().replaceAll("\\R", "");
        }
    }
}
