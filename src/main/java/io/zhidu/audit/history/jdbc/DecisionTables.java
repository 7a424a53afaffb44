package io.zhidu.audit.history.jdbc;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.zhidu.audit.history.CaseRows.Evaluation;
import io.zhidu.audit.history.Cursor;
import io.zhidu.audit.history.Decision;
import io.zhidu.audit.history.Decision.Rule;
import io.zhidu.audit.history.Decision.Value;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

@Component
class DecisionTables {

    private final EngineTables tables;

    DecisionTables(EngineTables tables) {
        this.tables = tables;
    }

    List<Evaluation> evaluations(String instance, Cursor after, int size) {
        List<Evaluation> bare = tables.page("""
                SELECT * FROM ACT_HI_DECINST WHERE PROC_INST_ID_ = :instance
                  AND (EVAL_TIME_ > :at OR EVAL_TIME_ = :at AND (:sequence < 0 OR ID_ > :id))
                ORDER BY EVAL_TIME_, ID_ LIMIT :limit""", instance, after, size, this::bare);
        List<String> ids = bare.stream().map(each -> each.decision().id()).toList();
        Map<String, List<Cell>> inputs = cells("SELECT *, NULL AS RULE_ID_, 0 AS RULE_ORDER_ FROM ACT_HI_DEC_IN", ids);
        Map<String, List<Cell>> outputs = cells("SELECT * FROM ACT_HI_DEC_OUT", ids);
        return bare.stream().map(each -> filled(each, inputs, outputs)).toList();
    }

    /** @param rule null of an input */
    private record Cell(String decision, String rule, int order, Value value) {}

    private Map<String, List<Cell>> cells(String select, Collection<String> decisions) {
        return decisions.isEmpty()
                ? Map.of()
                : tables
                        .sql("SELECT c.*, b.BYTES_ FROM (" + select
                                + " WHERE DEC_INST_ID_ IN (:ids)) c LEFT JOIN ACT_GE_BYTEARRAY b ON b.ID_ = c.BYTEARRAY_ID_"
                                + " ORDER BY c.RULE_ORDER_, c.CLAUSE_NAME_, c.ID_")
                        .param("ids", decisions)
                        .query(DecisionTables::cell)
                        .list()
                        .stream()
                        .collect(groupingBy(Cell::decision));
    }

    private static Cell cell(ResultSet row, int i) throws SQLException {
        String value = EngineValue.of(row, row.getString("VAR_TYPE_"));
        return new Cell(
                row.getString("DEC_INST_ID_"),
                row.getString("RULE_ID_"),
                row.getInt("RULE_ORDER_"),
                new Value(row.getString("CLAUSE_NAME_"), value, null));
    }

    private static Evaluation filled(Evaluation bare, Map<String, List<Cell>> inputs, Map<String, List<Cell>> outputs) {
        Decision d = bare.decision();
        List<Value> in =
                inputs.getOrDefault(d.id(), List.of()).stream().map(Cell::value).toList();
        Map<Integer, List<Cell>> byRule = outputs.getOrDefault(d.id(), List.of()).stream()
                .collect(groupingBy(Cell::order, TreeMap::new, toList()));
        List<Rule> rules = byRule.entrySet().stream()
                .map(each -> new Rule(
                        each.getValue().get(0).rule(),
                        each.getKey(),
                        null,
                        each.getValue().stream().map(Cell::value).toList()))
                .toList();
        return new Evaluation(
                new Decision(d.id(), d.table(), d.name(), 0, d.element(), null, d.at(), d.by(), in, rules),
                bare.definition());
    }

    private Evaluation bare(ResultSet row, int i) throws SQLException {
        Decision decision = new Decision(
                row.getString("ID_"),
                row.getString("DEC_DEF_KEY_"),
                row.getString("DEC_DEF_NAME_"),
                0,
                row.getString("ACT_ID_"),
                null,
                tables.local(row, "EVAL_TIME_"),
                row.getString("USER_ID_"),
                List.of(),
                List.of());
        return new Evaluation(decision, row.getString("DEC_DEF_ID_"));
    }
}
