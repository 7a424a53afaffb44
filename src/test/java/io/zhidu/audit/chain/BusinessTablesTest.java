package io.zhidu.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.support.ZhiduTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever makes a table says whether its rows may be changed unnoticed. */
@ZhiduTest
class BusinessTablesTest {

    private static final Map<String, String> NOT_CHAINED = Map.ofEntries(
            Map.entry("area", "the company's own data, of which records keep what they used"),
            Map.entry("building", "the same"),
            Map.entry("staff", "the same; who held which role is in role_tenure"),
            Map.entry("staff_specialty", "the same"),
            Map.entry("customer", "the same; an order keeps its customer as he was that day"),
            Map.entry("repair_order_ticket", "a counter"),
            Map.entry("repair_order_day", "a counter"),
            Map.entry("credit_account_ticket", "a counter"),
            Map.entry("shipment_ticket", "a counter"),
            Map.entry("shipment_day", "a counter"),
            Map.entry("bad_debt_ticket", "a counter"),
            Map.entry("bad_debt_day", "a counter"),
            Map.entry("complaint_ticket", "a counter"),
            Map.entry("complaint_day", "a counter"),
            Map.entry("open_invoice", "sums of the ledgers"),
            Map.entry("open_receipt", "sums of the ledgers"),
            Map.entry("deduction_account", "a lock"),
            Map.entry("incentive_book", "a lock"),
            Map.entry("tax_turn", "a lock"),
            Map.entry("startup_turn", "a lock"),
            Map.entry("outbox_message", "what is yet to be sent; what was said is in the cases"),
            Map.entry("audit_chain", "the chains themselves"),
            Map.entry("audit_link", "the chains themselves"),
            Map.entry("audit_root", "chained by its own seals"),
            Map.entry("audit_case", "computed from the history"),
            Map.entry("audit_case_term", "computed from the history"),
            Map.entry("audit_case_text", "computed from the history"),
            Map.entry("audit_case_change", "computed from the history"),
            Map.entry("audit_clause_sign", "filled anew at each start"));

    @Autowired
    JdbcClient jdbc;

    @Test
    void everyTableIsChainedOrSaysWhyNot() {
        Set<String> said = BusinessTables.ALL.stream().map(ChainedTable::name).collect(Collectors.toSet());
        assertThat(said).doesNotContainAnyElementsOf(NOT_CHAINED.keySet());
        said.addAll(NOT_CHAINED.keySet());
        assertThat(new TreeSet<>(
                        names("SELECT LOWER(table_name) FROM information_schema.tables WHERE table_schema = 'PUBLIC'"
                                + " AND table_name NOT LIKE 'ACT!_%' ESCAPE '!' AND table_name NOT LIKE 'flyway%'")))
                .isEqualTo(new TreeSet<>(said));
    }

    @Test
    void whatNamesARowIsItsPrimaryKey() {
        BusinessTables.ALL.forEach(table -> assertThat(names("""
                                SELECT k.column_name FROM information_schema.key_column_usage k
                                JOIN information_schema.table_constraints t ON t.constraint_name = k.constraint_name
                                WHERE t.constraint_type = 'PRIMARY KEY' AND LOWER(t.table_name) = '%s'""".formatted(table.name())))
                .as(table.name())
                .containsExactlyInAnyOrderElementsOf(table.ids()));
    }

    @Test
    void whatACaseFileShowsIsChained() {
        assertThat(CaseTable.processes())
                .isNotEmpty()
                .allSatisfy(process -> CaseTable.of(process).forEach(table -> {
                    assertThat(table.chain()).as(table.name()).isPresent();
                    assertThat(jdbc.sql("SELECT * FROM " + table.name() + table.ofNumber() + " ORDER BY "
                                            + table.order())
                                    .param("number", "nobody's")
                                    .query()
                                    .listOfRows())
                            .isEmpty();
                }));
    }

    /** Spring hands what has no named parameter to a template that chains nothing. */
    @Test
    void whateverWritesAChainedTableHasNamedParameters() throws IOException {
        Pattern writes = Pattern.compile("(?:INSERT INTO|UPDATE|DELETE FROM) (\\w+)[^;]*");
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                assertThat(writes.matcher(Files.readString(source)).results())
                        .as("%s", source)
                        .filteredOn(write -> BusinessTables.find(write.group(1)).isPresent())
                        .allSatisfy(write -> assertThat(write.group()).containsPattern("[^:]:[a-z]"));
            }
        }
    }

    private List<String> names(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }
}
