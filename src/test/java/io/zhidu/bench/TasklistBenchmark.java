package io.zhidu.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.zhidu.support.HttpPerson;
import io.zhidu.support.ZhiduMySqlTest;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * What the Tasklist asks when it is opened, while a group has more and more open tasks ({@code -Dbench.tasks=50,5000}, smallest first): each
 * list's first page as its cards show it, its number, and one task. By the supervisor, whose group has the tasks,
 * and by a technician who has none.
 */
@ZhiduMySqlTest
class TasklistBenchmark {

    private static final int ROUNDS = Math.max(1, Integer.getInteger("bench.rounds", 5));
    private static final List<Integer> TASKS = Arrays.stream(
                    System.getProperty("bench.tasks", "50,5000").split(","))
            .map(tasks -> Integer.parseInt(tasks.strip()))
            .toList();
    private static final String JOURNEY = "tasklist";
    private static final String ENGINE = "/engine-rest/engine/mysql";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext product;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private DataSource database;

    private final List<BenchRecord> records = new ArrayList<>();
    private int reported;

    @Test
    void theListsOfAGroupWithMoreAndMoreOpenTasks() throws SQLException, IOException {
        RepairOrderJourney journey = new RepairOrderJourney();
        journey.prepare(product);
        Desk desk = new Desk(new Contender(Contender.PRODUCT, engine, null), journey.process());
        Map<String, List<List<Double>>> millis = new LinkedHashMap<>();
        for (int tasks : TASKS) {
            while (reported < tasks) {
                journey.report(desk, reported++);
            }
            for (String user : List.of("zhuren1", "weixiu1")) {
                questions(HttpPerson.machine(port, user)).forEach((question, ask) -> {
                    ask.get(); // warm, as the windows of today are
                    List<Double> times = IntStream.range(0, ROUNDS)
                            .mapToObj(round -> millis(ask))
                            .toList();
                    records.add(BenchRecord.of(JOURNEY, user + " " + question, 1, tasks + " tasks", "ms", times));
                    millis.computeIfAbsent(user + " " + question, absent -> new ArrayList<>())
                            .add(times);
                });
            }
        }
        millis.forEach((question, times) -> {
            List<Double> least = times.get(0);
            List<Double> most = times.get(times.size() - 1);
            List<Double> ratios = IntStream.range(0, ROUNDS)
                    .mapToObj(i -> most.get(i) / least.get(i))
                    .toList();
            records.add(BenchRecord.of(JOURNEY, question, 1, "most ÷ least", "1", ratios));
        });
        BenchReport report = new BenchReport(database, ROUNDS, 1, records);
        System.out.println(report.text());
        report.write();
    }

    private static double millis(Supplier<HttpPerson.Answer> ask) {
        long start = System.nanoTime();
        ask.get();
        return (System.nanoTime() - start) / 1e6;
    }

    private Map<String, Supplier<HttpPerson.Answer>> questions(HttpPerson person) {
        Map<String, Supplier<HttpPerson.Answer>> all = new LinkedHashMap<>();
        for (JsonNode filter :
                answered(person.get(ENGINE + "/filter?resourceType=Task")).json()) {
            String path = ENGINE + "/filter/" + filter.path("id").asText();
            String name = filter.path("name").asText();
            all.put(
                    name,
                    () -> answered(person.post(
                            path + "/list?firstResult=0&maxResults=15",
                            Map.of("sorting", List.of(Map.of("sortBy", "created", "sortOrder", "desc"))))));
            all.put(name + " number", () -> answered(person.get(path + "/count")));
        }
        String task = engine.getTaskService()
                .createTaskQuery()
                .taskDefinitionKey("userTask_dispatch")
                .orderByTaskCreateTime()
                .desc()
                .listPage(0, 1)
                .get(0)
                .getId();
        if (person.user().equals("zhuren1")) {
            all.put("one task", () -> answered(person.get(ENGINE + "/task/" + task)));
        }
        return all;
    }

    private static HttpPerson.Answer answered(HttpPerson.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer;
    }
}
