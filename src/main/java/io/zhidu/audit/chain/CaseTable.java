package io.zhidu.audit.chain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A business table with rows that belong to a case.
 *
 * @param key column with the case's number, or an expression that finds it
 * @param order columns by which the rows are read
 */
public record CaseTable(String name, String key, String order) {

    private static final List<CaseTable> SHIPMENT = List.of(
            new CaseTable("shipment", "number", "number"),
            new CaseTable("shipment_line", "shipment", "revision, line_no"),
            new CaseTable("credit_snapshot", "shipment", "taken_at, id"),
            new CaseTable("shipment_signature", "shipment", "seq"),
            new CaseTable("shipment_hold", "shipment", "id"),
            new CaseTable("credit_invoice", "shipment", "recorded_at, number"),
            new CaseTable("credit_receipt", "shipment", "recorded_at, number"),
            new CaseTable("collection_plan", "shipment", "seq"),
            new CaseTable("collection_instalment", "shipment", "seq, due_on"),
            new CaseTable("collection_reminder", "shipment", "due_on"),
            new CaseTable("deduction_due", "shipment", "shipment"));

    private static final Map<String, List<CaseTable>> BY_PROCESS = Map.of(
            "repair-order",
            List.of(
                    new CaseTable("repair_order", "number", "number"),
                    new CaseTable("repair_appointment", "order_number", "seq"),
                    new CaseTable("repair_assignment", "order_number", "seq"),
                    new CaseTable("repair_fee_line", "order_number", "kind, revision, line_no"),
                    new CaseTable("repair_consent", "order_number", "seq"),
                    new CaseTable("repair_work_log", "order_number", "seq"),
                    new CaseTable("repair_damage", "order_number", "recorded_at, id"),
                    new CaseTable("repair_signature", "order_number", "bill_revision"),
                    new CaseTable("repair_ledger", "order_number", "seq"),
                    new CaseTable("repair_register_line", "order_number", "period, line_no"),
                    new CaseTable("repair_callback", "order_number", "period"),
                    attempts("order_number")),
            "complaint",
            List.of(
                    new CaseTable("complaint", "number", "number"),
                    new CaseTable("complaint_entry", "complaint", "id"),
                    new CaseTable("complaint_link", "complaint", "related")),
            "credit-account",
            List.of(
                    new CaseTable("credit_account", "number", "number"),
                    new CaseTable("credit_contract", "account", "seq"),
                    new CaseTable("credit_standing", "account", "seq"),
                    new CaseTable("credit_abandonment", "account", "seq")),
            "shipment-release",
            SHIPMENT,
            "over-credit-collection",
            SHIPMENT,
            "bad-debt",
            List.of(
                    new CaseTable("bad_debt", "number", "number"),
                    new CaseTable("bad_debt_step", "number", "seq"),
                    new CaseTable("bad_debt_part", "number", "revision, line_no"),
                    new CaseTable("bad_debt_hearing", "number", "revision, person"),
                    new CaseTable("bad_debt_recovery", "number", "id"),
                    new CaseTable("deduction_case", "case_number", "case_number"),
                    new CaseTable("deduction_part", "case_number", "part_no"),
                    new CaseTable("deduction_entry", "case_number", "id")),
            "income-deduction",
            List.of(
                    new CaseTable("deduction_run", "period", "period"),
                    new CaseTable("deduction_line", "period", "person")),
            "incentive-settlement",
            List.of(
                    new CaseTable("incentive_settlement", "number", "number"),
                    new CaseTable("incentive_step", "settlement", "id"),
                    new CaseTable("incentive_adjustment", "settlement", "id"),
                    new CaseTable("incentive_pay", "settlement", "person")),
            "incentive-appeal",
            List.of(new CaseTable("incentive_appeal", "number", "number")),
            "repair-month-end",
            List.of(
                    new CaseTable("repair_month", "period", "period"),
                    new CaseTable("repair_rate", "period", "scope, scope_id"),
                    new CaseTable("repair_callback", "period", "order_number"),
                    attempts("period")));

    private static CaseTable attempts(String numberOfCallback) {
        return new CaseTable(
                "repair_callback_attempt",
                "(SELECT c.%s FROM repair_callback c WHERE c.id = callback_id)".formatted(numberOfCallback),
                "callback_id, attempt");
    }

    /** In the order in which an auditor reads them. @param process the model's id */
    public static List<CaseTable> of(String process) {
        return BY_PROCESS.getOrDefault(process, List.of());
    }

    static Set<String> processes() {
        return BY_PROCESS.keySet();
    }

    /** SQL condition for {@code :number}. */
    public String ofNumber() {
        return " WHERE " + key + " = :number";
    }

    /** Column that tells to which chain a row belongs; that of an account, say, for the money of a shipment. */
    public Optional<String> chain() {
        return BusinessTables.find(name).map(ChainedTable::chain);
    }
}
