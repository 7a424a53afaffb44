package io.zhidu.incentive.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.incentive.CollectingService;
import io.zhidu.incentive.PayoutService;
import io.zhidu.incentive.SettlementService;
import io.zhidu.incentive.evidence.EvidenceKind;
import io.zhidu.incentive.evidence.EvidenceService;
import io.zhidu.incentive.evidence.Period;
import io.zhidu.support.EngineDesk;
import io.zhidu.support.HttpPerson;
import io.zhidu.support.HttpPerson.Answer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * What the pages' tests share. They have the months of 2024 to themselves, each test its own, and technicians as persons, whom no
 * other test pays incentives.
 */
abstract class IncentiveWebWorld {

    static final String ENGINEER = "weixiu5";

    @LocalServerPort
    int port;

    @Autowired
    TestRestTemplate http;

    @Autowired
    ProcessEngine engine;

    @Autowired
    EvidenceService evidence;

    @Autowired
    CollectingService collecting;

    @Autowired
    SettlementService settlements;

    @Autowired
    PayoutService payouts;

    @Autowired
    Clock clock;

    EngineDesk desk;
    final String own = UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void desk() {
        desk = new EngineDesk(engine, clock.getZone());
    }

    @AfterEach
    void leave() {
        desk.leave();
    }

    HttpPerson person(String id) {
        return HttpPerson.machine(port, id);
    }

    Answer page(String who, String path) {
        return person(who).get(path);
    }

    /** 2 points a unit. */
    String trip(String person, String quantity, String day) {
        String reference = "CC-" + UUID.randomUUID();
        evidence.record(EvidenceKind.TRIP, fields(reference, person, quantity, day), "bumen1");
        return reference;
    }

    static Map<String, String> fields(String reference, String person, String quantity, String day) {
        return Map.of(
                "reference",
                reference,
                "person",
                person,
                "project",
                "WIND",
                "work",
                "commission",
                "quantity",
                quantity,
                "from",
                day,
                "to",
                day);
    }

    int told(EvidenceKind kind, String period) {
        return evidence.list(kind, Period.parse(period), null, 1000).size();
    }

    /** Of a month, by the three signers. */
    String locked(String month) {
        String number = computed(month);
        desk.run("bumen1", () -> settlements.prepare(number));
        desk.run("renli1", () -> settlements.review(number));
        desk.run("lingdao1", () -> settlements.approve(number));
        return number;
    }

    String computed(String month) {
        String number = "JL-" + month + "-monthly";
        desk.run("bumen1", () -> {
            collecting.begin(number);
            collecting.collect(number);
            settlements.compute(number);
        });
        return number;
    }

    void refused(Answer answer, int status, String sentence) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(sentence);
    }

    Answer upload(String who, String path, String name, String file) {
        return person(who).upload(path, name, "text/csv", file.getBytes(StandardCharsets.UTF_8));
    }

    List<Row> sheet(String who, String path, int index) throws IOException {
        byte[] body = http.withBasicAuth(who, HttpPerson.PASSWORD)
                .getForEntity(path, byte[].class)
                .getBody();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(body))) {
            Sheet sheet = book.getSheet(index).orElseThrow();
            return sheet.read();
        }
    }
}
