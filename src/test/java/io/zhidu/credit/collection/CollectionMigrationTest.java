package io.zhidu.credit.collection;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.support.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What a company has planned before a plan could be made anew is its first plan afterwards. */
class CollectionMigrationTest {

    private static final List<String> PLANNED =
            List.of("INSERT INTO area (id, name) VALUES ('North', '北區')", """
            INSERT INTO credit_account (number, name, area_id, opener_name, opened_at, opened_by, credit_open, missing, entry)
            VALUES ('KH-0001', '北方建材', 'North', '王小明', '2024-05-14 09:00:00', 'xiaoshou1', TRUE, '', 0)""", """
            INSERT INTO shipment (number, account, revision, amount, requested_at, requested_by, state, held_amount)
            VALUES ('FH-20240514-0001', 'KH-0001', 1, 20, '2024-05-14 09:00:00', 'xiaoshou1', 'REQUESTED', 0)""", """
            INSERT INTO collection_plan (shipment, account, route, balance, planned_at, planned_by)
            VALUES ('FH-20240514-0001', 'KH-0001', 'pay-first', 20, '2024-05-14 09:00:00', 'xiaoshou1')""", """
            INSERT INTO collection_instalment (shipment, due_on, amount)
            VALUES ('FH-20240514-0001', '2024-05-31', 20)""", """
            INSERT INTO collection_reminder (shipment, due_on, reminded_at, reminded_by)
            VALUES ('FH-20240514-0001', '2024-05-31', '2024-05-28 09:00:00', 'xiaoshou1')""");

    static Stream<DriverManagerDataSource> databases() {
        return Stream.of(
                new DriverManagerDataSource("jdbc:h2:mem:collection-migration;DB_CLOSE_DELAY=-1", "sa", ""),
                new DriverManagerDataSource(TestDatabase.another("collection_migration"), "root", ""));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void plansFromBeforeAreTheirShipmentsFirst(DriverManagerDataSource database) {
        JdbcClient jdbc = JdbcClient.create(database);
        migrate(database, "8");
        PLANNED.forEach(row -> jdbc.sql(row).update());
        migrate(database, "9");
        List<Map<String, Object>> rows = jdbc.sql("""
                SELECT p.seq AS plan, i.amount AS due, r.reminded_by AS who
                FROM collection_plan p JOIN collection_instalment i ON i.shipment = p.shipment AND i.seq = p.seq
                  JOIN collection_reminder r ON r.shipment = p.shipment AND r.due_on = i.due_on""").query().listOfRows();
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.get("plan")).isEqualTo(1);
            assertThat(row.get("due")).hasToString("20.00");
            assertThat(row.get("who")).isEqualTo("xiaoshou1");
        });
    }

    private static void migrate(DriverManagerDataSource database, String version) {
        Flyway.configure().dataSource(database).target(version).load().migrate();
    }
}
