package io.zhidu.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.support.HttpPerson;
import io.zhidu.support.HttpPerson.Answer;
import io.zhidu.support.Node;
import io.zhidu.support.TestDatabase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Clause 3-deduct: kill -9 between two persons of a month-end run on a real MySQL-protocol server. */
class DeductionRestartTest {

    private static final String DATABASE_PASSWORD = "zhidu-nodes-1"; // one user for the nodes of every test
    private static final int PEOPLE = 150;
    /** A fifth of 10000.00, of the 2500.00 that each bears. */
    private static final BigDecimal TAKEN = new BigDecimal("2000.00");

    private JdbcClient jdbc;
    private Node node;

    @AfterEach
    void stop() {
        if (node != null) {
            node.close();
        }
    }

    @Test
    void aRunThatWasKilledGoesOnAndTakesNothingTwiceAndForgetsNobody() {
        String url = TestDatabase.another("zhidu_deductions");
        jdbc = JdbcClient.create(new DriverManagerDataSource(url, "root", ""));
        TestDatabase.grant(jdbc, "zhidu_deductions", DATABASE_PASSWORD);
        Map<String, String> environment = Map.of(
                "ZHIDU_DB_URL",
                url,
                "ZHIDU_DB_USER",
                "zhidu",
                "ZHIDU_DB_PASSWORD",
                DATABASE_PASSWORD,
                "ZHIDU_ADMIN_PASSWORD",
                HttpPerson.PASSWORD,
                // what a killed node had taken is free again after so long
                "CAMUNDA_BPM_JOBEXECUTION_LOCKTIMEINMILLIS",
                "4000");
        node = Node.start(environment).awaitReady();
        String month = YearMonth.from(today()).minusMonths(1).toString();
        company(month);
        approve(month);
        await("booked_at IS NOT NULL", 5);
        node.kill();
        long before = count("booked_at IS NOT NULL");
        assertThat(before).as("killed between two persons").isBetween(5L, PEOPLE - 1L);
        assertConsistent(before);
        node = Node.start(environment).awaitReady();
        await("booked_at IS NOT NULL AND (SELECT locked_at FROM deduction_run) IS NOT NULL", PEOPLE);
        assertConsistent(PEOPLE);
        assertThat(number("SELECT COUNT(*) FROM deduction_entry WHERE kind = 'carried-over' AND amount = 500"))
                .isEqualTo(PEOPLE);
        finance().post("/engine-rest/process-definition/key/income-deduction/submit-form", form("month", month));
        assertConsistent(PEOPLE);
    }

    /** Who is booked has his line and his entry, each once; who is not has neither. */
    private void assertConsistent(long booked) {
        assertThat(number("SELECT COUNT(*) FROM deduction_entry WHERE kind = 'taken'"))
                .isEqualTo(booked);
        assertThat(number("SELECT COUNT(DISTINCT part_no) FROM deduction_entry WHERE kind = 'taken' AND amount = "
                        + TAKEN))
                .isEqualTo(booked);
        assertThat(count("booked_at IS NOT NULL AND taken = " + TAKEN)).isEqualTo(booked);
    }

    private void approve(String month) {
        Answer started = finance()
                .post("/engine-rest/process-definition/key/income-deduction/submit-form", form("month", month));
        assertThat(started.status()).as(started.body()).isEqualTo(200);
        String task = finance()
                .get("/engine-rest/task?processInstanceBusinessKey=" + month)
                .json()
                .get(0)
                .path("id")
                .asText();
        Answer approved = finance().post("/engine-rest/task/" + task + "/submit-form", form("decision", "approve"));
        assertThat(approved.status()).as(approved.body()).isEqualTo(204);
    }

    private static Map<String, ?> form(String name, String value) {
        return Map.of("variables", Map.of(name, Map.of("value", value, "type", "String")));
    }

    private HttpPerson finance() {
        return HttpPerson.machine(node.port(), "caiwu1");
    }

    private void company(String month) {
        HttpPerson admin = HttpPerson.machine(node.port(), "admin");
        Answer created = admin.post(
                "/engine-rest/user/create",
                Map.of(
                        "profile", Map.of("id", "caiwu1", "firstName", "財務", "lastName", ""),
                        "credentials", Map.of("password", HttpPerson.PASSWORD)));
        assertThat(created.status()).as(created.body()).isEqualTo(204);
        admin.json("PUT", "/engine-rest/group/finance/members/caiwu1", "{}");
        String day = month + "-15 10:00:00";
        jdbc.sql("INSERT INTO deduction_case (case_number, clause, ordered_at, ordered_by) VALUES ('HZ-1', '3-3.3', '"
                        + day + "', 'system')")
                .update();
        IntStream.rangeClosed(1, PEOPLE).forEach(n -> person("p" + (1000 + n), n, month, day));
    }

    private void person(String id, int partNo, String month, String day) {
        jdbc.sql("INSERT INTO staff (id, name, active) VALUES ('" + id + "', '" + id + "', TRUE)")
                .update();
        jdbc.sql("INSERT INTO payroll_figure VALUES ('" + month + "', '" + id + "', 10000, '" + day + "', 'caiwu1')")
                .update();
        jdbc.sql(
                        "INSERT INTO deduction_part (case_number, part_no, person, role, share_percent, amount) VALUES ('HZ-1', "
                                + partNo + ", '" + id + "', 'signer', 1, 2500)")
                .update();
        jdbc.sql(
                        "INSERT INTO deduction_entry (case_number, part_no, kind, amount, booked_at, booked_by) VALUES ('HZ-1', "
                                + partNo + ", 'due', 2500, '" + day + "', 'system')")
                .update();
    }

    private LocalDate today() {
        return jdbc.sql("SELECT CURRENT_DATE").query(LocalDate.class).single();
    }

    /** The database waits between two looks; gives up after three minutes. */
    private void await(String condition, long lines) {
        long end = System.nanoTime() + 180_000_000_000L;
        while (count(condition) < lines) {
            assertThat(System.nanoTime()).as(node.log()).isLessThan(end);
            number("SELECT SLEEP(0.02)");
        }
    }

    private long count(String condition) {
        return number("SELECT COUNT(*) FROM deduction_line WHERE " + condition);
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
