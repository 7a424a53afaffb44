package io.zhidu.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.zhidu.support.HttpPerson;
import io.zhidu.support.HttpPerson.Answer;
import io.zhidu.support.Node;
import io.zhidu.support.TestDatabase;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Two nodes on one real MySQL-protocol database, started at once on an empty one, loaded together, one of them killed. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NodesTest {

    private static final String DATABASE_PASSWORD = "zhidu-nodes-1";
    private static final int THREADS = 8;
    private static final int REMARKS = 10;

    private static JdbcClient jdbc;
    private static Map<String, String> environment;
    private static List<Node> nodes;
    private static ExecutorService people;

    @BeforeAll
    static void startBothAtOnce() {
        String url = TestDatabase.another("zhidu_nodes");
        jdbc = JdbcClient.create(new DriverManagerDataSource(url, "root", ""));
        TestDatabase.grant(jdbc, "zhidu_nodes", DATABASE_PASSWORD);
        environment = Map.of(
                "ZHIDU_DB_URL",
                url,
                "ZHIDU_DB_USER",
                "zhidu",
                "ZHIDU_DB_PASSWORD",
                DATABASE_PASSWORD,
                "ZHIDU_ADMIN_PASSWORD",
                HttpPerson.PASSWORD);
        nodes = new ArrayList<>(List.of(Node.start(environment), Node.start(environment)));
        nodes.forEach(Node::awaitReady);
        people = Executors.newFixedThreadPool(THREADS);
        company();
    }

    @AfterAll
    static void stop() {
        people.shutdownNow();
        nodes.forEach(Node::close);
    }

    @Test
    @Order(1)
    void reportsOnBothNodesAtOnceGetNumbersThatNeverRepeat() throws Exception {
        List<String> numbers = all(IntStream.range(0, 160)
                .<Callable<String>>mapToObj(i -> () -> number(report(i, "calm-" + i)))
                .toList());
        assertThat(numbers).doesNotHaveDuplicates().allMatch(number -> number.matches("WX-\\d{8}-\\d{4,}"));
    }

    @Test
    @Order(2)
    void oneReferenceOnBothNodesAtOnceIsOneOrder() throws Exception {
        for (int round = 0; round < 10; round++) {
            String reference = "twice-" + round;
            assertThat(Set.copyOf(together(i -> number(report(i, reference))))).hasSize(1);
            assertThat(orders(reference)).isEqualTo(1);
        }
    }

    @Test
    @Order(3)
    void ofTwoPeopleWhoFinishOneTaskOneWinsAndTheOtherReadsWho() throws Exception {
        for (int round = 0; round < 10; round++) {
            String number = number(report(0, "race-" + round));
            String task = tasks(0, number).get(0).path("id").asText();
            List<Answer> answers = together(i -> person(i, i == 0 ? "qiantai1" : "qiantai2")
                    .post("/engine-rest/task/" + task + "/submit-form", appointment()));
            assertThat(answers.stream().map(Answer::status).sorted().toList()).containsExactly(204, 409);
            assertThat(answers.stream().filter(answer -> answer.status() == 409).map(Answer::message))
                    .singleElement()
                    .asString()
                    .containsPattern("前臺[甲乙]");
            assertThat(jdbc.sql("SELECT COUNT(*) FROM repair_appointment WHERE order_number = :number")
                            .param("number", number)
                            .query(Long.class)
                            .single())
                    .isEqualTo(1);
        }
    }

    @Test
    @Order(4)
    void aNodeKilledUnderLoadLosesAndDoublesNothing() throws Exception {
        AtomicInteger accepted = new AtomicInteger();
        List<Callable<String>> reports = IntStream.range(0, 200)
                .<Callable<String>>mapToObj(i -> () -> {
                    if (accepted.incrementAndGet() == 60) {
                        nodes.get(1).kill();
                    }
                    return untilAccepted(i);
                })
                .toList();
        assertThat(all(reports)).doesNotHaveDuplicates();
        assertThat(orders("kill-%")).isEqualTo(200);
        assertThat(ordersWithoutExactlyOneInstance()).isEmpty();
        assertThat(instancesWithoutOrder()).isZero();
    }

    @Test
    @Order(5)
    void aRestartedNodeGoesOnWhereItWasKilled() throws Exception {
        nodes.set(1, Node.start(environment).awaitReady());
        String number = number(report(0, "after-restart"));
        String task = tasks(1, number).get(0).path("id").asText();
        assertThat(person(1, "qiantai1")
                        .post("/engine-rest/task/" + task + "/submit-form", appointment())
                        .status())
                .isEqualTo(204);
        assertThat(number(report(1, "calm-0"))).isEqualTo(number(report(0, "calm-0")));
    }

    @Test
    @Order(6)
    void whoVerifiesWhileBothNodesWriteIsToldOfNothing() throws Exception {
        List<String> numbers = IntStream.range(0, 3)
                .mapToObj(i -> number(report(i, "verified-" + i)))
                .toList();
        AtomicBoolean writing = new AtomicBoolean(true);
        Future<Integer> verifier = people.submit(() -> verifyWhile(writing, numbers));
        List<Future<?>> writers = IntStream.range(0, 6)
                .<Future<?>>mapToObj(i -> people.submit(() -> numbers.forEach(number -> remark(i, number))))
                .toList();
        try {
            for (Future<?> writer : writers) {
                writer.get(); // nobody failed
            }
        } finally {
            writing.set(false);
        }
        assertThat(verifier.get()).isPositive();
        numbers.forEach(number -> assertWhole("case=" + number));
        assertWhole("all=true");
        assertThat(jdbc.sql("SELECT COUNT(*) FROM ACT_HI_COMMENT WHERE MESSAGE_ LIKE '等客戶回電%'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(6 * REMARKS * numbers.size());
    }

    /** @return how often everything was verified meanwhile */
    private static int verifyWhile(AtomicBoolean writing, List<String> numbers) {
        int times = 0;
        while (writing.get()) {
            numbers.forEach(number -> assertWhole("case=" + number));
            assertWhole("all=true");
            times++;
        }
        return times;
    }

    private static void assertWhole(String what) {
        Answer answer = person(1, "shenji1").get("/api/audit/verification?" + what);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().path("whole").asBoolean()).as(answer.body()).isTrue();
        assertThat(answer.json().path("rows").asInt()).isPositive();
    }

    private static void remark(int node, String number) {
        String task = tasks(node, number).get(0).path("id").asText();
        for (int i = 0; i < REMARKS; i++) {
            Answer answer;
            do { // the engine takes one change of a task at a time and sends the others away, to come again
                answer = person(node, "qiantai1")
                        .post("/engine-rest/task/" + task + "/comment/create", Map.of("message", "等客戶回電 " + i));
            } while (answer.status() == 409);
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        }
    }

    /** What a caller does whose connection broke: the same report with the same reference, to whoever answers. */
    private static String untilAccepted(int i) {
        try {
            return number(report(i, "kill-" + i));
        } catch (UncheckedIOException e) {
            return number(report(0, "kill-" + i));
        }
    }

    private static Answer report(int i, String reference) {
        return person(i, "qiantai1")
                .post(
                        "/api/repair-orders",
                        Map.of(
                                "reference", reference,
                                "customerName", "王先生",
                                "phone", "13800000000",
                                "buildingId", "B01",
                                "room", "301",
                                "specialty", "plumbing",
                                "description", "水龍頭漏水"));
    }

    private static String number(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isIn(200, 201);
        return answer.json().path("number").asText();
    }

    private static JsonNode tasks(int node, String number) {
        return person(node, "qiantai1")
                .get("/engine-rest/task?processInstanceBusinessKey=" + number)
                .json();
    }

    private static Map<String, ?> appointment() {
        String tomorrow = jdbc.sql("SELECT DATE_FORMAT(DATE_ADD(NOW(), INTERVAL 2 DAY), '%Y-%m-%d 10:00')")
                .query(String.class)
                .single();
        return Map.of(
                "variables",
                Map.of(
                        "appointmentAt", Map.of("value", tomorrow, "type", "String"),
                        "agreedWith", Map.of("value", "王先生", "type", "String")));
    }

    private static HttpPerson person(int node, String user) {
        return HttpPerson.machine(nodes.get(node % 2).port(), user);
    }

    private static <T> List<T> all(List<Callable<T>> calls) throws Exception {
        List<T> answers = new ArrayList<>();
        for (Future<T> answer : people.invokeAll(calls)) {
            answers.add(answer.get());
        }
        return answers;
    }

    /** One call to each node, let go at the same moment. */
    private static <T> List<T> together(java.util.function.IntFunction<T> call) throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        List<Future<T>> calls = IntStream.range(0, 2)
                .mapToObj(i -> people.submit(() -> {
                    go.await();
                    return call.apply(i);
                }))
                .toList();
        go.countDown();
        return List.of(calls.get(0).get(), calls.get(1).get());
    }

    private static long orders(String reference) {
        return jdbc.sql("SELECT COUNT(*) FROM repair_order WHERE caller_reference LIKE :reference")
                .param("reference", reference)
                .query(Long.class)
                .single();
    }

    private static List<String> ordersWithoutExactlyOneInstance() {
        return jdbc.sql("SELECT o.number FROM repair_order o LEFT JOIN ACT_HI_PROCINST i ON i.BUSINESS_KEY_ = o.number"
                        + " GROUP BY o.number HAVING COUNT(i.ID_) <> 1")
                .query(String.class)
                .list();
    }

    private static long instancesWithoutOrder() {
        return jdbc.sql("SELECT COUNT(*) FROM ACT_HI_PROCINST i LEFT JOIN repair_order o ON o.number = i.BUSINESS_KEY_"
                        + " WHERE o.number IS NULL")
                .query(Long.class)
                .single();
    }

    /** The administrator's first minutes. */
    private static void company() {
        jdbc.sql("INSERT INTO area (id, name) VALUES ('North', '北區')").update();
        jdbc.sql("INSERT INTO building (id, area_id, name) VALUES ('B01', 'North', '1號樓')")
                .update();
        HttpPerson admin = person(0, "admin");
        join(admin, "qiantai1", "前臺甲", "frontDesk");
        join(admin, "qiantai2", "前臺乙", "frontDesk");
        join(admin, "shenji1", "審計甲", "auditor");
    }

    private static void join(HttpPerson admin, String id, String name, String role) {
        Answer created = admin.post(
                "/engine-rest/user/create",
                Map.of(
                        "profile", Map.of("id", id, "firstName", name, "lastName", ""),
                        "credentials", Map.of("password", HttpPerson.PASSWORD)));
        assertThat(created.status()).as(created.body()).isEqualTo(204);
        admin.json("PUT", "/engine-rest/group/" + role + "/members/" + id, "{}");
    }
}
