package io.zhidu.audit.clause.jdbc;

import io.zhidu.audit.clause.Clause;
import io.zhidu.audit.clause.ClauseHistory;
import io.zhidu.audit.clause.Figure;
import io.zhidu.audit.clause.Happening;
import io.zhidu.audit.clause.How;
import io.zhidu.audit.clause.Period;
import io.zhidu.audit.clause.Sign;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Table {@code audit_clause_sign} beside the engine's history: the models' ids find their rows. */
@Repository
class JdbcClauseHistory implements ClauseHistory {

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcClauseHistory(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void replace(List<Sign> signs, List<Clause> clauses) {
        Map<String, String> numbers = clauses.stream().collect(Collectors.toMap(Clause::id, Clause::numbers));
        jdbc.sql("DELETE FROM audit_clause_sign").update();
        signs.forEach(sign -> jdbc.sql("""
                        INSERT INTO audit_clause_sign (clause, figure, process, element, sign, answer, numbers)
                        VALUES (:clause, :figure, :process, :element, :sign, :answer, :numbers)""")
                .param("clause", sign.clause())
                .param("figure", sign.figure())
                .param("process", sign.process())
                .param("element", sign.element())
                .param("sign", sign.how().name())
                .param("answer", sign.answer())
                .param("numbers", numbers.getOrDefault(sign.clause(), ""))
                .update());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Figure> figures(Period period) {
        return Stream.of(How.values())
                .flatMap(how -> figures(SignSource.of(how), how, period).stream())
                .toList();
    }

    private List<Figure> figures(SignSource source, How how, Period period) {
        String sql = "SELECT s.clause, s.figure, COUNT(*) AS times, COUNT(DISTINCT h." + source.instance()
                + ") AS cases FROM audit_clause_sign s " + source.join()
                + " WHERE s.sign = :sign AND " + source.counted()
                // a rule carries its clause out within a step that is counted already
                + (how == How.RULE ? " AND s.figure <> '" + Sign.CARRIED + "'" : "")
                + " GROUP BY s.clause, s.figure";
        return source.params(jdbc.sql(sql), period, LocalDateTime.now(clock), clock.getZone())
                .param("sign", how.name())
                .query((row, index) -> new Figure(
                        row.getString("clause"), row.getString("figure"), row.getLong("times"), row.getLong("cases")))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Happening> happenings(String clause, String figure, How how, Period period, Place after, int most) {
        SignSource source = SignSource.of(how);
        String sql = "SELECT h." + source.id() + " AS happening, " + source.at()
                + " AS happened, p.PROC_INST_ID_ AS instance,"
                + " p.PROC_DEF_KEY_ AS process, p.BUSINESS_KEY_ AS number, " + source.definition() + " AS definition,"
                + " s.element, " + source.person() + " AS person"
                + " FROM audit_clause_sign s " + source.join()
                + " JOIN ACT_HI_PROCINST p ON p.PROC_INST_ID_ = h." + source.instance()
                + " WHERE s.clause = :clause AND s.figure = :figure AND s.sign = :sign AND " + source.counted()
                + (after == null
                        ? ""
                        : " AND (" + source.at() + " < :at OR " + source.at() + " = :at AND h." + source.id()
                                + " < :id)")
                + " ORDER BY happened DESC, happening DESC LIMIT :most";
        var asked = source.params(jdbc.sql(sql), period, LocalDateTime.now(clock), clock.getZone())
                .param("clause", clause)
                .param("figure", figure)
                .param("sign", how.name())
                .param("most", most);
        if (after != null) {
            asked = asked.param("at", source.time(after.at(), clock.getZone())).param("id", source.id(after.id()));
        }
        return asked.query((row, index) -> new Happening(
                        row.getString("happening"),
                        source.read(row, clock.getZone()),
                        row.getString("instance"),
                        row.getString("process"),
                        row.getString("number"),
                        row.getString("definition"),
                        row.getString("element"),
                        null,
                        row.getString("person")))
                .list();
    }
}
