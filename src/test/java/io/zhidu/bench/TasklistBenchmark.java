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
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * What the Tasklist asks when it is opened, while the supervisor's group has more and more open tasks ({@code
 * -Dbench.tasks=50,5000}, smallest first): each list's first page with its number, and one task; by the supervisor, and by a technician
 * who has none of them.
 */
@ZhiduMySqlTest
class TasklistBenchmark {

    private static final int ROUNDS = Math.max(1, Integer.getInteger("bench.rounds", 5));
    private static final List<Integer> TASKS = Arrays.stream(
                    System.getProperty("bench.tasks", "50,5000").split(","))
            .map(tasks -> Integer.parseInt(tasks.strip()))
            .toList();
    private static final String JOURNEY = "tasklist";
    private static final String SUPERVISOR = "zhuren1";
    private static final String FIRST_PAGE = "/list?firstResult=0&maxResults=15";
    private static final Map<String, Object> NEWEST_FIRST =
            Map.of("sorting", List.of(Map.of("sortBy", "created", "sortOrder", "desc")));
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
    private final Map<String, List<List<Double>>> millis = new LinkedHashMap<>();
    private int reported;

    @Test
    void theListsOfAGroupWithMoreAndMoreOpenTasks() throws SQLException, IOException {
        RepairOrderJourney journey = new RepairOrderJourney();
        journey.prepare(product);
        Desk desk = new Desk(new Contender(Contender.PRODUCT, engine, null), journey.process());
        for (int tasks : TASKS) {
            while (reported < tasks) {
                journey.report(desk, reported++);
            }
            assertThat(number("本組待辦")).as("what is measured is there").isGreaterThanOrEqualTo(tasks);
            for (String user : List.of(SUPERVISOR, "weixiu1")) {
                questions(HttpPerson.machine(port, user))
                        .forEach((question, ask) -> measure(user + " " + question, ask, tasks));
            }
        }
        millis.forEach(this::ratio);
        BenchReport report = new BenchReport(database, ROUNDS, 1, records);
        System.out.println(report.text());
        report.write();
    }

    private void measure(String question, Runnable ask, int tasks) {
        ask.run(); // warm, as the windows of today are
        List<Double> times =
                IntStream.range(0, ROUNDS).mapToObj(round -> millis(ask)).toList();
        records.add(BenchRecord.of(JOURNEY, question, 1, tasks + " tasks", "ms", times));
        millis.computeIfAbsent(question, absent -> new ArrayList<>()).add(times);
    }

    private void ratio(String question, List<List<Double>> times) {
        List<Double> least = times.get(0);
        List<Double> most = times.get(times.size() - 1);
        List<Double> ratios = IntStream.range(0, ROUNDS)
                .mapToObj(i -> most.get(i) / least.get(i))
                .toList();
        records.add(BenchRecord.of(JOURNEY, question, 1, "most ÷ least", "1", ratios));
    }

    private static double millis(Runnable ask) {
        long start = System.nanoTime();
        ask.run();
        return (System.nanoTime() - start) / 1e6;
    }

    /** As the Tasklist asks, with whoever asks logged in. */
    private Map<String, Runnable> questions(HttpPerson person) {
        Map<String, Runnable> all = new LinkedHashMap<>();
        for (JsonNode filter : lists(person)) {
            String path = ENGINE + "/filter/" + filter.path("id").asText();
            String name = filter.path("name").asText();
            all.put(name, () -> answered(person.post(path + FIRST_PAGE, NEWEST_FIRST)));
            all.put(name + " number", () -> answered(person.get(path + "/count")));
        }
        all.put("numbers of all", () -> lists(person)); // as our script asks beside the open list
        if (person.user().equals(SUPERVISOR)) {
            String task = newest();
            all.put("one task", () -> answered(person.get(ENGINE + "/task/" + task)));
        }
        return all;
    }

    private int number(String list) {
        return StreamSupport.stream(lists(HttpPerson.machine(port, SUPERVISOR)).spliterator(), false)
                .filter(each -> each.path("name").asText().equals(list))
                .mapToInt(each -> each.path("itemCount").asInt())
                .sum();
    }

    private static JsonNode lists(HttpPerson person) {
        return answered(person.get(ENGINE + "/filter?resourceType=Task&itemCount=true"))
                .json();
    }

    private String newest() {
        return engine.getTaskService()
                .createTaskQuery()
                .taskDefinitionKey("userTask_dispatch")
                .orderByTaskCreateTime()
                .desc()
                .listPage(0, 1)
                .get(0)
                .getId();
    }

    private static HttpPerson.Answer answered(HttpPerson.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer;
    }
}
