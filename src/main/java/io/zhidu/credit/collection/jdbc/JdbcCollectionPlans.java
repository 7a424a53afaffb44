package io.zhidu.credit.collection.jdbc;

import io.zhidu.credit.collection.CollectionPlan;
import io.zhidu.credit.collection.CollectionPlans;
import io.zhidu.credit.collection.DeductionDue;
import io.zhidu.credit.collection.Instalment;
import io.zhidu.credit.collection.OverLimitDebt;
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

    private static final String PLAN =
            "SELECT shipment, account, route, balance, planned_at, planned_by FROM collection_plan";

    private final JdbcClient jdbc;

    JdbcCollectionPlans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(CollectionPlan plan) {
        jdbc.sql("""
                INSERT INTO collection_plan (shipment, account, route, balance, planned_at, planned_by)
                VALUES (:shipment, :account, :route, :balance, :at, :by)""")
                .param("shipment", plan.shipment())
                .param("account", plan.account())
                .param("route", plan.route())
                .param("balance", plan.balance().amount())
                .param("at", plan.plannedAt())
                .param("by", plan.plannedBy())
                .update();
        plan.instalments()
                .forEach(one -> jdbc.sql(
                                "INSERT INTO collection_instalment (shipment, due_on, amount) VALUES (:shipment, :due, :amount)")
                        .param("shipment", plan.shipment())
                        .param("due", one.dueOn())
                        .param("amount", one.amount().amount())
                        .update());
    }

    @Override
    public Optional<CollectionPlan> find(String shipment) {
        return jdbc.sql(PLAN + " WHERE shipment = :shipment")
                .param("shipment", shipment)
                .query(this::plan)
                .optional();
    }

    @Override
    public List<CollectionPlan> ofAccount(String account) {
        return jdbc.sql(PLAN + " WHERE account = :account ORDER BY planned_at")
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
                jdbc.sql("SELECT due_on, amount FROM collection_instalment WHERE shipment = :shipment ORDER BY due_on")
                        .param("shipment", shipment)
                        .query((one, n) -> new Instalment(
                                one.getObject("due_on", LocalDate.class), new Money(one.getBigDecimal("amount"))))
                        .list());
    }

    @Override
    public Money collected(CollectionPlan plan) {
        return new Money(jdbc.sql("""
                SELECT COALESCE(SUM(amount), 0) FROM credit_receipt
                WHERE account = :account AND recorded_at > :since AND (shipment IS NULL OR :route <> 'no-credit')""")
                .param("account", plan.account())
                .param("since", plan.plannedAt())
                .param("route", plan.route())
                .query(java.math.BigDecimal.class)
                .single());
    }

    @Override
    public boolean isCalledOff(String shipment) {
        return jdbc.sql("SELECT COUNT(*) FROM shipment WHERE number = :shipment AND state IN ('WITHDRAWN', 'REFUSED')")
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
    public Optional<OverLimitDebt> debt(String shipment) {
        return jdbc.sql("""
                SELECT s.account, s.released_at, s.held_amount, g.signed_by,
                  (SELECT COALESCE(SUM(i.open_amount), 0) FROM open_invoice i WHERE i.shipment = s.number) AS unpaid
                FROM shipment s JOIN shipment_signature g ON g.shipment = s.number
                WHERE s.number = :shipment AND s.over_limit = 'last' AND s.released_at IS NOT NULL
                  AND g.seq = (SELECT MAX(l.seq) FROM shipment_signature l WHERE l.shipment = s.number)""")
                .param("shipment", shipment)
                .query((row, n) -> new OverLimitDebt(
                        shipment,
                        row.getString("account"),
                        row.getObject("released_at", LocalDateTime.class),
                        row.getString("signed_by"),
                        new Money(row.getBigDecimal("held_amount").add(row.getBigDecimal("unpaid")))))
                .optional();
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
