package io.zhidu.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.audit.chain.Finding.Kind;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What somebody does to the tables by hand is found and named, and what the product does is not. */
abstract class ChainJourneys extends ChainWorld {

    @Test
    void aCaseThatNobodyTouchedHoldsAndHasRowsOfEveryKind() {
        String chain = whole();
        Verified verified = verification.chain(chain);
        assertThat(verified.findings()).isEmpty();
        assertThat(verified.rows()).isGreaterThan(60);
        assertThat(verified.removed()).isZero();
        TABLES.keySet()
                .forEach(table -> assertThat(rows(table, chain)).as(table).isNotEmpty());
    }

    @Test
    void aValueChangedByHandIsNamedWithWhatItWas() {
        String chain = whole();
        TABLES.keySet().forEach(table -> {
            String column = TABLES.get(table);
            Map<String, Object> row = rows(table, chain).get(0);
            List<Finding> found = afterTampering(chain, () -> change(table, column, row));
            assertThat(found).as(table).hasSize(1);
            Finding first = found.get(0);
            assertThat(first.kind()).isEqualTo(Kind.CHANGED);
            assertThat(first.table()).isEqualTo(table);
            assertThat(first.row()).isEqualTo(row.get(id(table)).toString());
            assertThat(first.column()).isEqualTo(column);
            String was = CanonicalText.of(row.get(column));
            assertThat(Objects.equals(was, first.was()) || CanonicalText.isInWholeSeconds(first.was(), was))
                    .as(was)
                    .isTrue();
            assertThat(first.is()).isNotEqualTo(first.was());
            assertThat(first.writtenAt()).isNotNull();
            assertThat(first.writtenBy()).isNotNull();
        });
    }

    @Test
    void aRowTakenAwayByHandIsNamed() {
        String chain = whole();
        TABLES.keySet().forEach(table -> {
            Object id = rows(table, chain).get(0).get(id(table));
            List<Finding> found = afterTampering(chain, () -> delete(table, id));
            assertThat(found).as(table).extracting(Finding::kind).containsExactly(Kind.MISSING);
            assertThat(found.get(0).table()).isEqualTo(table);
            assertThat(found.get(0).row()).isEqualTo(id.toString());
        });
    }

    @Test
    void aRowPutInByHandIsNamed() {
        String chain = whole();
        TABLES.keySet().forEach(table -> {
            Map<String, Object> row = new TreeMap<>(rows(table, chain).get(0));
            Object id = table.equals("form_record") ? 2_000_000_000 : "invented";
            row.put(id(table), id);
            if (table.equals(ChainedTable.CASES)) {
                row.put("PROC_INST_ID_", id);
            }
            List<Finding> found = afterTampering(chain, () -> insert(table, row));
            assertThat(found).as(table).extracting(Finding::kind).containsExactly(Kind.INSERTED);
            assertThat(found.get(0).table()).isEqualTo(table);
            assertThat(found.get(0).row()).isEqualTo(id.toString());
        });
    }

    @Test
    void aRowMovedToAnotherCaseIsNamedInBoth() {
        String chain = whole();
        String other = start(new Random(1));
        String sql = "UPDATE ACT_HI_DETAIL SET ROOT_PROC_INST_ID_ = :other WHERE ROOT_PROC_INST_ID_ = :chain";
        assertThat(afterTampering(chain, () -> run(sql, Map.of("other", other, "chain", chain))))
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.column()).isEqualTo("ROOT_PROC_INST_ID_"));
        assertThat(afterTampering(other, () -> run(sql, Map.of("other", other, "chain", chain))))
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.kind()).isEqualTo(Kind.INSERTED));
    }

    @Test
    void aWholeCaseInventedByHandIsNamed() {
        String chain = whole();
        Map<String, Object> row = new TreeMap<>(rows(ChainedTable.CASES, chain).get(0));
        List.of("ID_", "PROC_INST_ID_", "ROOT_PROC_INST_ID_").forEach(column -> row.put(column, "invented-case"));
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            insert(ChainedTable.CASES, row);
            Verified last = everything().get(everything().size() - 1);
            assertThat(last.findings())
                    .filteredOn(finding -> "invented-case".equals(finding.chain()))
                    .extracting(Finding::table, Finding::row, Finding::kind)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(ChainedTable.CASES, "invented-case", Kind.INSERTED));
        });
    }

    @Test
    void whatIsDoneToTheChainItselfIsNamed() {
        String chain = whole();
        long last = links.head(chain).orElseThrow().seq();
        assertThat(last).isGreaterThan(8);
        Map<String, Finding.Kind> tampering = Map.of(
                "DELETE FROM audit_link WHERE chain = :chain AND seq = 3",
                Kind.MISSING,
                "DELETE FROM audit_link WHERE chain = :chain AND seq = 1",
                Kind.MISSING,
                "DELETE FROM audit_link WHERE chain = :chain AND seq = " + last,
                Kind.MISSING,
                "DELETE FROM audit_chain WHERE chain = :chain",
                Kind.MISSING,
                "UPDATE audit_link SET content = NULL WHERE chain = :chain AND seq = 2",
                Kind.MISSING,
                "UPDATE audit_link SET written_by = 'x' WHERE chain = :chain AND seq = 2",
                Kind.CHANGED,
                "UPDATE audit_link SET content = '[]' WHERE chain = :chain AND seq = 4",
                Kind.CHANGED,
                "UPDATE audit_chain SET hash = 'x' WHERE chain = :chain",
                Kind.CHANGED,
                "UPDATE audit_chain SET seq = seq - 1 WHERE chain = :chain",
                Kind.INSERTED);
        tampering.forEach((sql, kind) -> {
            Finding first = afterTampering(chain, () -> run(sql, Map.of("chain", chain)))
                    .get(0);
            assertThat(first.kind()).as(sql).isEqualTo(kind);
            assertThat(first.table()).as(sql).isIn("AUDIT_LINK", "AUDIT_CHAIN");
            assertThat(first.chain()).isEqualTo(chain);
        });
    }

    @Test
    void aLinkForgedWithARightHashDoesNotFitTheNext() {
        String chain = whole();
        Link second = links.after(chain, 1, 1).get(0);
        Link forged = Link.after(links.after(chain, 0, 1).get(0).head(), second.writtenAt(), "somebody", "[]");
        List<Finding> found = afterTampering(chain, () -> {
            run("DELETE FROM audit_link WHERE chain = :chain AND seq = 2", Map.of("chain", chain));
            insert("audit_link", columns(forged));
        });
        assertThat(found.get(0).table()).isEqualTo("AUDIT_LINK");
        assertThat(found.get(0).row()).isEqualTo("3");
        assertThat(found.get(0).column()).isEqualTo("FORMER_HASH");
    }

    @Test
    void whatIsUndoneLeavesNoLink() {
        String chain = start(new Random(2));
        Head before = links.head(chain).orElseThrow();
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            complete(chain, "left", Map.of());
        });
        assertThat(links.head(chain)).contains(before);
        assertThat(verification.chain(chain).findings()).isEmpty();
    }

    @Test
    void oneTransactionIsOneLink() {
        String chain = start(new Random(3));
        assertThat(links.head(chain).orElseThrow().seq()).isEqualTo(1);
        transaction.executeWithoutResult(status -> {
            complete(chain, "left", Map.of());
            complete(chain, "right", Map.of());
        });
        List<Link> all = links.after(chain, 0, 10);
        assertThat(all).hasSize(2);
        assertThat(all.get(1).writtenBy()).isEqualTo("qiantai1");
        assertThat(verification.chain(chain).findings()).isEmpty();
    }

    @Test
    void whatGoesWhenItsTimeIsOverIsNoFinding() {
        String chain = whole();
        desk.at(java.time.LocalDateTime.now().plusYears(11));
        List<Finding> found = afterTampering(
                chain,
                () -> TABLES.keySet()
                        .forEach(table -> rows(table, chain).forEach(row -> delete(table, row.get(id(table))))));
        assertThat(found).isEmpty();
    }

    private List<Verified> everything() {
        List<Verified> all = new java.util.ArrayList<>();
        verification.everything(all::add);
        return all;
    }

    /** A column of each table that somebody might want to be otherwise. */
    static final Map<String, String> TABLES = Map.ofEntries(
            Map.entry(ChainedTable.CASES, "START_USER_ID_"),
            Map.entry("ACT_HI_ACTINST", "ACT_ID_"),
            Map.entry("ACT_HI_TASKINST", "END_TIME_"),
            Map.entry("ACT_HI_VARINST", "STATE_"),
            Map.entry("ACT_HI_DETAIL", "NAME_"),
            Map.entry("ACT_HI_COMMENT", "MESSAGE_"),
            Map.entry("ACT_HI_ATTACHMENT", "NAME_"),
            Map.entry("ACT_HI_IDENTITYLINK", "USER_ID_"),
            Map.entry("ACT_HI_INCIDENT", "INCIDENT_TYPE_"),
            Map.entry("ACT_HI_JOB_LOG", "JOB_RETRIES_"),
            Map.entry("ACT_HI_DECINST", "DEC_DEF_KEY_"),
            Map.entry("ACT_HI_DEC_IN", "LONG_"),
            Map.entry("ACT_HI_DEC_OUT", "TEXT_"),
            Map.entry(ChainedTable.LOG, "USER_ID_"),
            Map.entry(ChainedTable.BYTES, "BYTES_"),
            Map.entry("form_record", "CONTENT"));

    static String id(String table) {
        return table.equals("form_record") ? "ID" : "ID_";
    }

    List<Map<String, Object>> rows(String table, String chain) {
        String condition = table.equals("form_record")
                ? "process_instance IN (SELECT ID_ FROM ACT_HI_PROCINST WHERE ROOT_PROC_INST_ID_ = :chain)"
                : "ROOT_PROC_INST_ID_ = :chain";
        return transaction.execute(status -> jdbc.sql("SELECT * FROM " + table + " WHERE " + condition)
                .param("chain", chain)
                .query((row, number) -> {
                    Map<String, Object> columns = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        columns.put(row.getMetaData().getColumnLabel(i).toUpperCase(), plain(row.getObject(i)));
                    }
                    return columns;
                })
                .list());
    }

    private static Object plain(Object value) throws java.sql.SQLException {
        if (value instanceof java.sql.Clob text) {
            return text.getSubString(1, (int) text.length());
        }
        return value instanceof java.sql.Blob bytes ? bytes.getBytes(1, (int) bytes.length()) : value;
    }

    private void change(String table, String column, Map<String, Object> row) {
        Object value = row.get(column);
        Object other = "other";
        if (value instanceof Number number) {
            other = number.intValue() + 1;
        } else if (value instanceof byte[]) {
            other = new byte[] {0};
        } else if (column.equals("END_TIME_")) {
            other = java.time.LocalDateTime.of(2020, 1, 1, 8, 0);
        } else if (column.equals("STATE_")) {
            other = "DELETED";
        }
        Map<String, Object> params = new TreeMap<>(Map.of("other", other, "id", row.get(id(table))));
        run("UPDATE " + table + " SET " + column + " = :other WHERE " + id(table) + " = :id", params);
    }

    private void delete(String table, Object id) {
        run("DELETE FROM " + table + " WHERE " + id(table) + " = :id", Map.of("id", id));
    }

    void insert(String table, Map<String, Object> row) {
        run(
                "INSERT INTO " + table + " (" + String.join(", ", row.keySet()) + ") VALUES ("
                        + row.keySet().stream().map(":"::concat).collect(Collectors.joining(", ")) + ")",
                row);
    }

    private static Map<String, Object> columns(Link link) {
        Map<String, Object> columns = new TreeMap<>();
        columns.put("chain", link.chain());
        columns.put("seq", link.seq());
        columns.put("written_at", link.writtenAt());
        columns.put("written_by", link.writtenBy());
        columns.put("content", link.content());
        columns.put("content_hash", link.contentHash());
        columns.put("former_hash", link.formerHash());
        columns.put("hash", link.hash());
        return columns;
    }

    void run(String sql, Map<String, ?> params) {
        assertThat(jdbc.sql(sql).params(params).update()).isPositive();
    }
}
