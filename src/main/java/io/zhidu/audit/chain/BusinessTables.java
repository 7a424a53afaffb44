package io.zhidu.audit.chain;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The procedures' own tables whose rows are chained, each row under its business number: the number of a case, an account, a
 * month or a person. Whatever else a table says, who makes one says here, or with a reason in {@code BusinessTablesTest},
 * whether its rows can be changed unnoticed.
 */
public final class BusinessTables {

    /** In the engine's own chain: a form belongs to the case in which it was filled in. */
    private static final ChainedTable FORMS = new ChainedTable(
                    "form_record", List.of("ID"), null, null, "process_instance IN (:instances)", Set.of())
            .without("id");

    public static final List<ChainedTable> ALL = List.of(
            FORMS,
            // repair orders
            table("repair_order", "number").without("version"),
            table("repair_appointment", "order_number", "order_number", "seq"),
            table("repair_assignment", "order_number", "order_number", "seq"),
            table("repair_fee_line", "order_number", "order_number", "kind", "revision", "line_no"),
            table("repair_consent", "order_number", "order_number", "seq"),
            table("repair_work_log", "order_number", "order_number", "seq"),
            table("repair_damage", "order_number", "id"),
            table("repair_signature", "order_number", "order_number", "bill_revision"),
            table("repair_ledger", "order_number", "id"),
            table("repair_month", "period"),
            table("repair_register_line", "period", "period", "line_no"),
            table("repair_callback", "period", "id"),
            // of a chain of its own: the row knows no other number
            table("repair_callback_attempt", "callback_id", "callback_id", "attempt"),
            table("repair_rate", "period", "period", "scope", "scope_id"),
            table("repair_rate_case", "period", "period", "kind", "order_number"),
            // credit
            table("credit_account", "number").without("entry"),
            table("credit_id_copy", "account", "account", "seq"),
            table("credit_contract", "account", "account", "seq"),
            table("credit_standing", "account", "account", "seq"),
            table("credit_abandonment", "account", "account", "seq"),
            table("credit_invoice", "account", "number"),
            table("credit_receipt", "account", "number"),
            table("receipt_match", "account", "id"),
            table("credit_snapshot", "account", "id"),
            table("shipment", "number"),
            table("shipment_line", "shipment", "shipment", "revision", "line_no"),
            table("shipment_hold", "shipment", "id"),
            table("shipment_signature", "shipment", "shipment", "seq"),
            table("shipment_reference", "shipment", "reference"),
            table("collection_plan", "shipment", "shipment", "seq"),
            table("collection_instalment", "shipment", "shipment", "seq", "due_on"),
            table("collection_reminder", "shipment", "shipment", "due_on"),
            table("deduction_due", "shipment", "shipment"),
            // bad debts
            table("bad_debt", "number"),
            table("bad_debt_step", "number", "number", "seq"),
            table("bad_debt_evidence", "number", "number", "seq"),
            table("bad_debt_part", "number", "number", "revision", "line_no"),
            table("bad_debt_hearing", "number", "number", "revision", "person"),
            table("bad_debt_recovery", "number", "id"),
            table("deduction_case", "case_number"),
            table("deduction_part", "case_number", "case_number", "part_no"),
            table("deduction_entry", "case_number", "id"),
            table("deduction_receipt", "case_number", "case_number", "receipt"),
            table("deduction_run", "period"),
            table("deduction_line", "period", "period", "person"),
            table("payroll_figure", "period", "period", "person"),
            // complaints
            table("complaint", "number"),
            table("complaint_reference", "complaint", "reference"),
            table("complaint_entry", "complaint", "id"),
            table("complaint_link", "complaint", "complaint", "related"),
            // incentives
            table("incentive_evidence", "period", "id"),
            table("incentive_settlement", "number"),
            table("incentive_step", "settlement", "id"),
            table("incentive_adjustment", "settlement", "id"),
            table("incentive_pay", "settlement", "settlement", "person"),
            table("incentive_line", "settlement", "settlement", "person", "line_no"),
            table("incentive_appeal", "settlement", "number"),
            table("tax_year_figure", "period", "period", "person"),
            // rules, and who may act for whom
            table("fee_standard", "version"),
            table("fee_item", "version", "version", "code"),
            table("project_coefficients", "version"),
            table("project_coefficient", "version", "version", "project", "work_kind"),
            table("sales_rates", "version"),
            table("sales_rate", "version", "version", "category"),
            table("calendar_version", "version"),
            table("calendar_special_day", "version", "version", "on_date"),
            table("role_tenure", "person", "id"),
            table("deputation", "principal", "id"),
            // the auditors themselves
            table("audit_look", "person", "id"));

    private static final Map<String, ChainedTable> BY_NAME = ALL.stream()
            .filter(ChainedTable::isByNumber)
            .collect(Collectors.toMap(ChainedTable::name, Function.identity()));

    private BusinessTables() {}

    private static ChainedTable table(String name, String number) {
        return table(name, number, number);
    }

    private static ChainedTable table(String name, String chain, String... ids) {
        return ChainedTable.ours(name, chain, ids);
    }

    /** One whose rows say themselves to which chain they belong. */
    public static Optional<ChainedTable> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name.toLowerCase(Locale.ROOT)));
    }
}
