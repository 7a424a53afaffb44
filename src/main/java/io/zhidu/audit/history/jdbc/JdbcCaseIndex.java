package io.zhidu.audit.history.jdbc;

import io.zhidu.audit.history.CaseReferences;
import io.zhidu.audit.history.CaseState;
import io.zhidu.audit.history.Cursor;
import io.zhidu.audit.history.search.CaseIndex;
import io.zhidu.audit.history.search.CaseQuery;
import io.zhidu.audit.history.search.Found;
import io.zhidu.audit.history.search.Pieces;
import io.zhidu.audit.history.search.TermKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCaseIndex implements CaseIndex, CaseReferences {

    private static final int LONGEST_TERM = 128;
    private static final int BATCH = 500;
    private static final int FEW = 5000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final CaseFinder finder;

    JdbcCaseIndex(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.finder = new CaseFinder(jdbc, JdbcCaseIndex::row, FEW);
    }

    @Override
    public List<Found> find(CaseQuery query, Cursor after, int size) {
        return finder.find(query, after == null ? Place.FIRST : new Place(after.at(), after.id()), size + 1);
    }

    @Override
    public void put(Found found, Map<TermKind, Set<String>> terms, String words) {
        remove(found.id());
        jdbc.sql("""
                        INSERT INTO audit_case (id, number, process, state, outcome, begun_at, begun_by, ended_at, customer,
                          customer_words, amount)
                        VALUES (:id, :number, :process, :state, :outcome, :begunAt, :begunBy, :endedAt, :customer, :customerWords, :amount)""")
                .param("id", found.id())
                .param("number", found.number())
                .param("process", found.process())
                .param("state", found.state().name())
                .param("outcome", found.outcome())
                .param("begunAt", found.begunAt())
                .param("begunBy", found.begunBy())
                .param("endedAt", found.endedAt())
                .param("customer", found.customer())
                .param("customerWords", found.customer() == null ? "" : Pieces.normal(found.customer()))
                .param("amount", found.amount())
                .update();
        jdbc.sql("INSERT INTO audit_case_text (id, words) VALUES (:id, :words)")
                .param("id", found.id())
                .param("words", words)
                .update();
        List<Object[]> rows = new ArrayList<>();
        terms.forEach((kind, all) -> all.stream()
                .filter(term -> term.length() <= LONGEST_TERM)
                .forEach(term -> rows.add(new Object[] {kind.name(), term, found.begunAt(), found.id()})));
        batches.batchUpdate(
                "INSERT INTO audit_case_term (kind, term, begun_at, id) VALUES (?, ?, ?, ?)",
                rows,
                BATCH,
                (statement, row) -> {
                    for (int i = 0; i < row.length; i++) {
                        statement.setObject(i + 1, row[i]);
                    }
                });
    }

    @Override
    public void remove(String id) {
        for (String table : List.of("audit_case_term", "audit_case_text", "audit_case")) {
            jdbc.sql("DELETE FROM " + table + " WHERE id = :id").param("id", id).update();
        }
    }

    @Override
    public List<String> referringTo(String number) {
        return jdbc.sql("""
                        SELECT id FROM audit_case_term WHERE kind = 'REFERS' AND term = :number
                        ORDER BY begun_at DESC, id DESC LIMIT 50""").param("number", number).query(String.class).list();
    }

    static Found row(ResultSet row, int i) throws SQLException {
        return new Found(
                row.getString("id"),
                row.getString("number"),
                row.getString("process"),
                CaseState.valueOf(row.getString("state")),
                row.getString("outcome"),
                row.getObject("begun_at", LocalDateTime.class),
                row.getString("begun_by"),
                row.getObject("ended_at", LocalDateTime.class),
                row.getString("customer"),
                row.getBigDecimal("amount"));
    }
}
