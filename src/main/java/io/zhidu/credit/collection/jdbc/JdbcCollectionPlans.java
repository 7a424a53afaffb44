package io.zhidu.credit.collection.jdbc;

import io.zhidu.credit.collection.CollectionPlan;
import io.zhidu.credit.collection.CollectionPlans;
import io.zhidu.credit.collection.DeductionDue;
import io.zhidu.credit.collection.Instalment;
import io.zhidu.platform.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCollectionPlans implements CollectionPlans {

    private static final String PLAN = """
            SELECT p.shipment, p.seq, p.account, p.route, p.balance, p.planned_at, p.planned_by
            FROM collection_plan p JOIN shipment s ON s.number = p.shipment
            WHERE p.seq = (SELECT MAX(l.seq) FROM collection_plan l WHERE l.shipment = p.shipment)""";
    private static final String CALLED_OFF =
            "(s.state IN ('WITHDRAWN', 'REFUSED') OR COALESCE(s.shipped_amount, 1) = 0)";

    private final JdbcClient jdbc;

    JdbcCollectionPlans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(CollectionPlan plan) {
        int seq = jdbc.sql("SELECT COALESCE(MAX(seq), 0) + 1 FROM collection_plan WHERE shipment = :shipment")
                .param("shipment", plan.shipment())
                .query(Integer.class)
                .single();
        jdbc.sql("""
                INSERT INTO collection_plan (shipment, seq, account, route, balance, planned_at, planned_by)
                VALUES (:shipment, :seq, :account, :route, :balance, :at, :by)""")
                .param("shipment", plan.shipment())
                .param("seq", seq)
                .param("account", plan.account())
                .param("route", plan.route())
                .param("balance", plan.balance().amount())
                .param("at", plan.plannedAt())
                .param("by", plan.plannedBy())
                .update();
        plan.instalments().forEach(one -> add(plan.shipment(), seq, one));
    }

    private void add(String shipment, int seq, Instalment one) {
        jdbc.sql("""
                INSERT INTO collection_instalment (shipment, seq, due_on, amount)
                VALUES (:shipment, :seq, :due, :amount)""")
                .param("shipment", shipment)
                .param("seq", seq)
                .param("due", one.dueOn())
                .param("amount", one.amount().amount())
                .update();
    }

    @Override
    public Optional<CollectionPlan> find(String shipment) {
        return jdbc.sql(PLAN + " AND p.shipment = :shipment")
                .param("shipment", shipment)
                .query(this::plan)
                .optional();
    }

    @Override
    public List<CollectionPlan> followed(String account) {
        return jdbc.sql(PLAN
                        + " AND p.account = :account AND s.released_at IS NOT NULL AND s.route = p.route AND NOT "
                        + CALLED_OFF
                        + " ORDER BY p.planned_at, p.shipment")
                .param("account", account)
                .query(this::plan)
                .list();
    }

    @Override
    public List<CollectionPlan> ofAccount(String account) {
        return jdbc.sql(PLAN + " AND p.account = :account ORDER BY p.planned_at, p.shipment")
                .param("account", account)
                .query(this::plan)
                .list();
    }

    private CollectionPlan plan(ResultSet row, int index) throws SQLException {
        String shipment = row.getString("shipment");
        return new CollectionPlan(
                shipment,
                row.getString("account"),
                row.getString("route"),
                new Money(row.getBigDecimal("balance")),
                row.getObject("planned_at", LocalDateTime.class),
                row.getString("planned_by"),
                instalments(shipment, row.getInt("seq")));
    }

    private List<Instalment> instalments(String shipment, int seq) {
        return jdbc.sql("""
                SELECT due_on, amount FROM collection_instalment
                WHERE shipment = :shipment AND seq = :seq ORDER BY due_on""")
                .param("shipment", shipment)
                .param("seq", seq)
                .query((row, n) -> new Instalment(
                        row.getObject("due_on", LocalDate.class), new Money(row.getBigDecimal("amount"))))
                .list();
    }

    @Override
    public Money collected(CollectionPlan plan) {
        return new Money(jdbc.sql("""
                SELECT COALESCE(SUM(r.amount), 0)
                FROM credit_receipt r LEFT JOIN credit_receipt o ON o.number = r.reverses
                WHERE r.account = :account AND r.recorded_at > :since
                  AND (COALESCE(r.shipment, o.shipment) IS NULL
                    OR COALESCE(r.shipment, o.shipment) = :shipment AND :route <> 'no-credit')""")
                .param("account", plan.account())
                .param("shipment", plan.shipment())
                .param("since", plan.plannedAt())
                .param("route", plan.route())
                .query(java.math.BigDecimal.class)
                .single());
    }

    @Override
    public boolean isCalledOff(String shipment) {
        return jdbc.sql("SELECT COUNT(*) FROM shipment s WHERE s.number = :shipment AND " + CALLED_OFF)
                        .param("shipment", shipment)
                        .query(Long.class)
                        .single()
                > 0;
    }

    @Override
    public void recordReminder(String shipment, LocalDate dueOn, String note, LocalDateTime at, String by) {
        jdbc.sql("""
                INSERT INTO collection_reminder (shipment, due_on, note, reminded_at, reminded_by)
                VALUES (:shipment, :due, :note, :at, :by)""")
                .param("shipment", shipment)
                .param("due", dueOn)
                .param("note", note)
                .param("at", at)
                .param("by", by)
                .update();
    }

    @Override
    public boolean isReminded(String shipment, LocalDate dueOn) {
        return jdbc.sql("SELECT COUNT(*) FROM collection_reminder WHERE shipment = :shipment AND due_on = :due")
                        .param("shipment", shipment)
                        .param("due", dueOn)
                        .query(Long.class)
                        .single()
                > 0;
    }

    @Override
    public void add(DeductionDue deduction) {
        jdbc.sql("""
                INSERT INTO deduction_due (shipment, account, signer, amount, raised_at)
                VALUES (:shipment, :account, :signer, :amount, :at)""")
                .param("shipment", deduction.shipment())
                .param("account", deduction.account())
                .param("signer", deduction.signer())
                .param("amount", deduction.amount().amount())
                .param("at", deduction.raisedAt())
                .update();
    }

    @Override
    public Optional<DeductionDue> deduction(String shipment) {
        return jdbc.sql("SELECT account, signer, amount, raised_at FROM deduction_due WHERE shipment = :shipment")
                .param("shipment", shipment)
                .query((row, n) -> new DeductionDue(
                        shipment,
                        row.getString("account"),
                        row.getString("signer"),
                        new Money(row.getBigDecimal("amount")),
                        row.getObject("raised_at", LocalDateTime.class)))
                .optional();
    }
}
