package io.zhidu.audit.file.jdbc;

import io.zhidu.audit.file.CaseLedgers;
import io.zhidu.audit.file.LedgerTable;
import io.zhidu.audit.history.CaseHead;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Each procedure's tables, row by row: an auditor sees what was booked, not what a page makes of it. */
@Repository
class JdbcCaseLedgers implements CaseLedgers {

    private static final List<Booked> SHIPMENT = List.of(
            new Booked("shipment", "number", "number"),
            new Booked("shipment_line", "shipment", "revision, line_no"),
            new Booked("credit_snapshot", "shipment", "taken_at, id"),
            new Booked("shipment_signature", "shipment", "seq"),
            new Booked("shipment_hold", "shipment", "id"),
            new Booked("credit_invoice", "shipment", "recorded_at, number"),
            new Booked("credit_receipt", "shipment", "recorded_at, number"),
            new Booked("collection_plan", "shipment", "shipment"),
            new Booked("collection_instalment", "shipment", "due_on"),
            new Booked("collection_plan_anew", "shipment", "seq"),
            new Booked("collection_instalment_anew", "shipment", "seq, due_on"),
            new Booked("collection_reminder", "shipment", "due_on"),
            new Booked("collection_reminder_anew", "shipment", "due_on"),
            new Booked("deduction_due", "shipment", "shipment"));

    private static final Map<String, List<Booked>> BY_PROCESS = Map.of(
            "repair-order",
            List.of(
                    new Booked("repair_order", "number", "number"),
                    new Booked("repair_appointment", "order_number", "seq"),
                    new Booked("repair_assignment", "order_number", "seq"),
                    new Booked("repair_fee_line", "order_number", "kind, revision, line_no"),
                    new Booked("repair_consent", "order_number", "seq"),
                    new Booked("repair_work_log", "order_number", "seq"),
                    new Booked("repair_damage", "order_number", "recorded_at, id"),
                    new Booked("repair_signature", "order_number", "bill_revision"),
                    new Booked("repair_ledger", "order_number", "seq"),
                    new Booked("repair_register_line", "order_number", "period, line_no"),
                    new Booked("repair_callback", "order_number", "period")),
            "complaint",
            List.of(
                    new Booked("complaint", "number", "number"),
                    new Booked("complaint_entry", "complaint", "id"),
                    new Booked("complaint_link", "complaint", "related")),
            "credit-account",
            List.of(
                    new Booked("credit_account", "number", "number"),
                    new Booked("credit_contract", "account", "seq"),
                    new Booked("credit_standing", "account", "seq"),
                    new Booked("credit_abandonment", "account", "seq")),
            "shipment-release",
            SHIPMENT,
            "over-credit-collection",
            SHIPMENT,
            "bad-debt",
            List.of(
                    new Booked("bad_debt", "number", "number"),
                    new Booked("bad_debt_step", "number", "seq"),
                    new Booked("bad_debt_part", "number", "revision, line_no"),
                    new Booked("bad_debt_hearing", "number", "revision, person"),
                    new Booked("bad_debt_recovery", "number", "id"),
                    new Booked("deduction_case", "case_number", "case_number"),
                    new Booked("deduction_part", "case_number", "part_no"),
                    new Booked("deduction_entry", "case_number", "id")),
            "income-deduction",
            List.of(new Booked("deduction_run", "period", "period"), new Booked("deduction_line", "period", "person")),
            "incentive-settlement",
            List.of(
                    new Booked("incentive_settlement", "number", "number"),
                    new Booked("incentive_step", "settlement", "id"),
                    new Booked("incentive_adjustment", "settlement", "id"),
                    new Booked("incentive_pay", "settlement", "person")),
            "incentive-appeal",
            List.of(new Booked("incentive_appeal", "number", "number")),
            "repair-month-end",
            List.of(
                    new Booked("repair_month", "period", "period"),
                    new Booked("repair_rate", "period", "scope, scope_id")));

    private final JdbcClient jdbc;

    JdbcCaseLedgers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param key column that holds the case's number */
    record Booked(String table, String key, String order) {

        String sql() {
            return "SELECT * FROM " + table + " WHERE " + key + " = :number ORDER BY " + order;
        }
    }

    @Override
    public List<LedgerTable> of(CaseHead head) {
        return BY_PROCESS.getOrDefault(head.process(), List.of()).stream()
                .map(booked -> new LedgerTable(
                        booked.table(),
                        jdbc.sql(booked.sql())
                                .param("number", head.number())
                                .query(new RowAsText())
                                .list()))
                .filter(table -> !table.rows().isEmpty())
                .toList();
    }
}
