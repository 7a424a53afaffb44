package io.zhidu.repair.jdbc;

import io.zhidu.customer.Customer;
import io.zhidu.platform.Money;
import io.zhidu.platform.Refusal;
import io.zhidu.repair.RepairOrder;
import io.zhidu.repair.RepairOrders;
import io.zhidu.repair.RepairState;
import io.zhidu.repair.Report;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcRepairOrders implements RepairOrders {

    private static final String SELECT = """
            SELECT o.*, b.name AS building_name, b.area_id
            FROM repair_order o JOIN building b ON b.id = o.building_id
            """;

    private static final String CONCERNS = """
            (o.technician = :person OR o.reported_by = :person OR EXISTS
              (SELECT 1 FROM repair_assignment a WHERE a.order_number = o.number AND a.technician = :person))
            """;

    private final JdbcClient jdbc;

    JdbcRepairOrders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public RepairOrder get(String number) {
        return jdbc.sql(SELECT + "WHERE o.number = :number")
                .param("number", number)
                .query(JdbcRepairOrders::order)
                .optional()
                .orElseThrow(() -> Refusal.notFound("repair.unknownOrder", number));
    }

    @Override
    public Optional<String> numberOf(String callerReference) {
        return jdbc.sql("SELECT number FROM repair_order WHERE caller_reference = :reference")
                .param("reference", callerReference)
                .query(String.class)
                .optional();
    }

    @Override
    public List<RepairOrder> latest(int limit) {
        return jdbc.sql(SELECT + "ORDER BY o.reported_at DESC, o.number DESC LIMIT :limit")
                .param("limit", limit)
                .query(JdbcRepairOrders::order)
                .list();
    }

    @Override
    public List<RepairOrder> latestOf(String person, int limit) {
        return jdbc.sql(SELECT + "WHERE " + CONCERNS + "ORDER BY o.reported_at DESC, o.number DESC LIMIT :limit")
                .param("person", person)
                .param("limit", limit)
                .query(JdbcRepairOrders::order)
                .list();
    }

    @Override
    public boolean concerns(String number, String person) {
        return jdbc.sql("SELECT COUNT(*) FROM repair_order o WHERE o.number = :number AND " + CONCERNS)
                        .param("number", number)
                        .param("person", person)
                        .query(Long.class)
                        .single()
                > 0;
    }

    @Override
    public void insert(String number, Report report, Customer customer, LocalDateTime at, String by) {
        jdbc.sql("""
                        INSERT INTO repair_order (number, caller_reference, channel, reported_at, reported_by,
                          customer_id, customer_name, phone, building_id, room, specialty, description,
                          appointment_at, state, bill_revision, version)
                        VALUES (:number, :reference, :channel, :at, :by, :customerId, :customerName, :phone, :building,
                          :room, :specialty, :description, :appointmentAt, :state, 0, 0)""")
                .param("number", number)
                .param("reference", report.callerReference())
                .param("channel", report.channel())
                .param("at", at)
                .param("by", by)
                .param("customerId", customer.id())
                .param("customerName", customer.name())
                .param("phone", customer.phone())
                .param("building", customer.building().id())
                .param("room", customer.room())
                .param("specialty", report.specialty())
                .param("description", report.description())
                .param("appointmentAt", report.appointmentAt())
                .param("state", report.appointmentAt() == null ? "REPORTED" : "APPOINTED")
                .update();
    }

    @Override
    public void appointed(RepairOrder order, LocalDateTime appointmentAt) {
        String state = order.state() == RepairState.REPORTED
                ? "APPOINTED"
                : order.state().name();
        update(order, "appointment_at = :at, state = :state", values("at", appointmentAt, "state", state));
    }

    @Override
    public void dispatched(RepairOrder order, String technician) {
        update(order, "technician = :technician, state = 'DISPATCHED'", values("technician", technician));
    }

    @Override
    public void handedBack(RepairOrder order) {
        update(order, "technician = NULL, state = 'APPOINTED'", values());
    }

    @Override
    public void arrived(RepairOrder order, LocalDateTime at, int lateMinutes, int graceMinutes, String cause) {
        update(
                order,
                "arrived_at = :at, late_minutes = :late, grace_minutes = :grace, late_cause = COALESCE(:cause,"
                        + " late_cause), state = 'ARRIVED'",
                values("at", at, "late", lateMinutes, "grace", graceMinutes, "cause", cause));
    }

    @Override
    public void lateCause(RepairOrder order, String cause) {
        update(order, "late_cause = :cause", values("cause", cause));
    }

    @Override
    public void quoted(RepairOrder order, String faultFound) {
        update(order, "fault_found = :fault, state = 'QUOTED'", values("fault", faultFound));
    }

    @Override
    public void consented(RepairOrder order, String feeVersion, Money amount) {
        String state = order.state() == RepairState.BILLED ? "BILLED" : "WORKING";
        update(
                order,
                "fee_version = :version0, consented_amount = :amount, state = :state",
                values("version0", feeVersion, "amount", amount.amount(), "state", state));
    }

    @Override
    public void moved(RepairOrder order, RepairState state) {
        update(order, "state = :state", values("state", state.name()));
    }

    @Override
    public void billed(RepairOrder order, int revision, Money amount, String workDone) {
        update(
                order,
                "bill_revision = :revision, bill_amount = :amount, work_done = :work, state = 'BILLED'",
                values("revision", revision, "amount", amount.amount(), "work", workDone));
    }

    @Override
    public void signed(RepairOrder order, LocalDateTime at) {
        update(order, "signed_at = :at, state = 'SIGNED'", values("at", at));
    }

    @Override
    public void archived(RepairOrder order, LocalDateTime at, String by) {
        update(order, "archived_at = :at, archived_by = :by", values("at", at, "by", by));
    }

    @Override
    public void handedOver(RepairOrder order, LocalDateTime at, String by) {
        update(order, "handed_over_at = :at, handed_over_by = :by", values("at", at, "by", by));
    }

    @Override
    public void ended(RepairOrder order, RepairState state, LocalDateTime at, String reason) {
        update(
                order,
                "state = :state, ended_at = :at, end_reason = :reason",
                values("state", state.name(), "at", at, "reason", reason));
    }

    private void update(RepairOrder order, String assignments, Map<String, Object> values) {
        int rows = jdbc.sql("UPDATE repair_order SET " + assignments
                        + ", version = version + 1 WHERE number = :number AND version = :version")
                .params(values)
                .param("number", order.number())
                .param("version", order.version())
                .update();
        if (rows == 0) {
            throw Refusal.conflict("repair.changedMeanwhile", order.number());
        }
    }

    private static Map<String, Object> values(Object... pairs) {
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put((String) pairs[i], pairs[i + 1]);
        }
        return values;
    }

    private static RepairOrder order(ResultSet row, int rowNumber) throws SQLException {
        return new RepairOrder(
                row.getString("number"),
                row.getString("channel"),
                time(row, "reported_at"),
                row.getString("reported_by"),
                row.getString("customer_name"),
                row.getString("phone"),
                row.getString("building_id"),
                row.getString("building_name"),
                row.getString("area_id"),
                row.getString("room"),
                row.getString("specialty"),
                row.getString("description"),
                RepairState.valueOf(row.getString("state")),
                time(row, "appointment_at"),
                row.getString("technician"),
                time(row, "arrived_at"),
                row.getObject("late_minutes", Integer.class),
                row.getString("late_cause"),
                row.getString("fault_found"),
                row.getString("fee_version"),
                money(row, "consented_amount"),
                row.getInt("bill_revision"),
                money(row, "bill_amount"),
                row.getString("work_done"),
                time(row, "signed_at"),
                time(row, "archived_at"),
                row.getString("archived_by"),
                time(row, "handed_over_at"),
                row.getString("handed_over_by"),
                time(row, "ended_at"),
                row.getString("end_reason"),
                row.getInt("version"));
    }

    private static LocalDateTime time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class);
    }

    private static Money money(ResultSet row, String column) throws SQLException {
        return row.getBigDecimal(column) == null ? null : new Money(row.getBigDecimal(column));
    }
}
