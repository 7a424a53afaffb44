package io.zhidu.incentive.jdbc;

import io.zhidu.incentive.evidence.Evidence;
import io.zhidu.incentive.evidence.EvidenceKind;
import io.zhidu.incentive.evidence.Evidences;
import io.zhidu.incentive.evidence.Period;
import io.zhidu.incentive.evidence.Recorded;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcEvidences implements Evidences {

    private static final String COUNTS = "SELECT * FROM incentive_evidence WHERE withdrawal = ''";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batch;

    JdbcEvidences(JdbcClient jdbc, NamedParameterJdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    @Override
    public void add(List<Evidence> evidence, LocalDateTime at, String by) {
        batch.batchUpdate(
                """
                INSERT INTO incentive_evidence (kind, reference, withdrawal, person, period, from_day, to_day, item, work_kind,
                  quantity, amount, refund_of, basis, recorded_at, recorded_by)
                VALUES (:kind, :reference, '', :person, :period, :from, :to, :item, :work, :quantity, :amount, :refundOf,
                  :basis, :at, :by)""", evidence.stream().map(one -> parameters(one, at, by)).toArray(SqlParameterSource[]::new));
    }

    private static SqlParameterSource parameters(Evidence one, LocalDateTime at, String by) {
        return new MapSqlParameterSource()
                .addValue("kind", one.kind().code())
                .addValue("reference", one.reference())
                .addValue("person", one.person())
                .addValue("period", one.period().text())
                .addValue("from", one.from())
                .addValue("to", one.to())
                .addValue("item", one.item())
                .addValue("work", one.work())
                .addValue("quantity", one.quantity())
                .addValue("amount", Columns.yuan(one.amount()))
                .addValue("refundOf", one.refundOf())
                .addValue("basis", one.basis())
                .addValue("at", at)
                .addValue("by", by);
    }

    @Override
    public Optional<Recorded> find(EvidenceKind kind, String reference) {
        return find(kind, List.of(reference)).stream().findFirst();
    }

    @Override
    public List<Recorded> find(EvidenceKind kind, Collection<String> references) {
        return find(kind, references, "");
    }

    @Override
    public List<Recorded> hold(EvidenceKind kind, Collection<String> references) {
        return find(kind, references, " FOR UPDATE");
    }

    private List<Recorded> find(EvidenceKind kind, Collection<String> references, String lock) {
        if (references.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(COUNTS + " AND kind = :kind AND reference IN (:references) ORDER BY reference" + lock)
                .param("kind", kind.code())
                .param("references", references)
                .query(JdbcEvidences::recorded)
                .list();
    }

    @Override
    public Map<String, List<Evidence>> refundsOf(Collection<String> receipts) {
        if (receipts.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(COUNTS + " AND refund_of IN (:receipts) ORDER BY reference")
                .param("receipts", receipts)
                .query((row, n) -> evidence(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Evidence::refundOf));
    }

    @Override
    public List<Recorded> list(EvidenceKind kind, Period period, String person, int most) {
        return jdbc.sql("""
                        SELECT * FROM incentive_evidence
                        WHERE kind = :kind AND period = :period AND (:person = '' OR person = :person)
                        ORDER BY id DESC LIMIT :most""")
                .param("kind", kind.code())
                .param("period", period.text())
                .param("person", person)
                .param("most", most)
                .query(JdbcEvidences::recorded)
                .list();
    }

    @Override
    public List<String> persons(Collection<EvidenceKind> kinds, Collection<Period> periods) {
        return jdbc.sql("""
                        SELECT DISTINCT person FROM incentive_evidence
                        WHERE withdrawal = '' AND kind IN (:kinds) AND period IN (:periods) ORDER BY person""")
                .param("kinds", kinds.stream().map(EvidenceKind::code).toList())
                .param("periods", periods.stream().map(Period::text).toList())
                .query(String.class)
                .list();
    }

    @Override
    public Map<String, List<Evidence>> of(
            Collection<String> persons, Collection<EvidenceKind> kinds, Collection<Period> periods) {
        if (persons.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(COUNTS + """
                         AND person IN (:persons) AND kind IN (:kinds) AND period IN (:periods)
                        ORDER BY person, kind DESC, to_day, reference""")
                .param("persons", persons)
                .param("kinds", kinds.stream().map(EvidenceKind::code).toList())
                .param("periods", periods.stream().map(Period::text).toList())
                .query((row, n) -> evidence(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Evidence::person, TreeMap::new, Collectors.toList()));
    }

    @Override
    public boolean withdraw(EvidenceKind kind, String reference, LocalDateTime at, String by, String reason) {
        return jdbc.sql("""
                                UPDATE incentive_evidence
                                SET withdrawal = :withdrawal, withdrawn_at = :at, withdrawn_by = :by, withdrawn_reason = :reason
                                WHERE kind = :kind AND reference = :reference AND withdrawal = ''""")
                        .param("withdrawal", UUID.randomUUID().toString())
                        .param("at", at)
                        .param("by", by)
                        .param("reason", reason)
                        .param("kind", kind.code())
                        .param("reference", reference)
                        .update()
                == 1;
    }

    private static Recorded recorded(ResultSet row, int n) throws SQLException {
        return new Recorded(
                row.getLong("id"),
                evidence(row),
                row.getObject("recorded_at", LocalDateTime.class),
                row.getString("recorded_by"),
                row.getObject("withdrawn_at", LocalDateTime.class),
                row.getString("withdrawn_by"),
                row.getString("withdrawn_reason"));
    }

    private static Evidence evidence(ResultSet row) throws SQLException {
        return new Evidence(
                EvidenceKind.of(row.getString("kind")),
                row.getString("reference"),
                row.getString("person"),
                Period.parse(row.getString("period")),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                row.getString("item"),
                row.getString("work_kind"),
                row.getBigDecimal("quantity"),
                Columns.money(row, "amount"),
                row.getString("refund_of"),
                row.getString("basis"));
    }
}
