package io.zhidu.complaint.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.complaint.ComplaintState;
import io.zhidu.complaint.Entry.Event;
import io.zhidu.support.HttpPerson;
import io.zhidu.support.HttpPerson.Answer;
import io.zhidu.support.ZhiduMySqlTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two at once, over HTTP, on a real MySQL-protocol server. */
@ZhiduMySqlTest
class ComplaintRacesTest extends ComplaintWorld {

    private static final Map<String, Object> FORM = Map.of(
            "variables",
            Map.of(
                    "callOutcome", Map.of("value", "answered"),
                    "satisfied", Map.of("value", "yes"),
                    "score", Map.of("value", 5),
                    "customerWords", Map.of("value", "很好")));

    @LocalServerPort
    int port;

    @RepeatedTest(5)
    void ofTwoSpecialistsWhoTakeTheCallOneWinsAndTheOtherReadsWhoWasFaster() throws Exception {
        answered("weixiu1");
        String path =
                "/engine-rest/engine/mysql/task/" + task("userTask_callBack").getId() + "/submit-form";
        HttpPerson one = HttpPerson.machine(port, "huifang1");
        HttpPerson other = HttpPerson.machine(port, "huifang2");
        List<Answer> answers = together(() -> one.post(path, FORM), () -> other.post(path, FORM));
        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(204, 409);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 409)
                .allSatisfy(answer -> assertThat(answer.message()).containsPattern("賴美玲|周慧敏"));
        assertThat(entries(Event.CALLED)).hasSize(1);
        assertThat(complaint().state()).isEqualTo(ComplaintState.SATISFIED);
    }

    @Test
    void ofTwoSystemsThatReportUnderOneReferenceBothGetTheSameNumber() throws Exception {
        HttpPerson frontDesk = HttpPerson.machine(port, "qiantai1");
        Map<String, Object> body = Map.of(
                "reference",
                "race-" + email,
                "customerName",
                "王小明",
                "email",
                email,
                "kind",
                "fee",
                "impact",
                "minor",
                "statement",
                "多收了");
        List<Answer> answers =
                together(() -> frontDesk.post("/api/complaints", body), () -> frontDesk.post("/api/complaints", body));
        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 200);
        assertThat(answers.stream()
                        .map(answer -> answer.json().path("number").asText())
                        .distinct())
                .hasSize(1);
        assertThat(jdbc.sql("SELECT COUNT(*) FROM complaint WHERE email = :email")
                        .param("email", email)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @SafeVarargs
    private static <T> List<T> together(Callable<T>... works) throws Exception {
        CountDownLatch start = new CountDownLatch(works.length);
        ExecutorService threads = Executors.newFixedThreadPool(works.length);
        try {
            List<Future<T>> running = Stream.of(works)
                    .map(work -> threads.submit(() -> {
                        start.countDown();
                        start.await();
                        return work.call();
                    }))
                    .toList();
            List<T> answers = new java.util.ArrayList<>();
            for (Future<T> one : running) {
                answers.add(one.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
