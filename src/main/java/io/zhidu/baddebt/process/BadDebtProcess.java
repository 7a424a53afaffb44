package io.zhidu.baddebt.process;

import io.zhidu.platform.JsonVariable;
import io.zhidu.platform.ProcessVariable;

/** Names of the process {@code bad-debt}: id, messages and what its gateways, tables and forms know. */
public final class BadDebtProcess {

    public static final String ID = "bad-debt";

    public static final String INVOICE_PAID = "badDebt.invoicePaid";
    public static final String DEBT_RECOVERED = "badDebt.debtRecovered";

    /** The case's; at a start by {@code deductionDue} it is the shipment's until the case has its own. */
    static final ProcessVariable<String> ORDER_NUMBER = text("orderNumber");

    static final ProcessVariable<String> ACCOUNT = text("account");
    static final ProcessVariable<String> CUSTOMER_NAME = text("customerName");
    static final ProcessVariable<String> AMOUNT = text("amount");
    static final ProcessVariable<String> RELEASE_ROUTE = text("releaseRoute");
    static final ProcessVariable<String> DEBT_CLASS = text("debtClass");
    static final ProcessVariable<String> CLAUSE = text("clause");
    static final ProcessVariable<Boolean> LEGAL = answer("legal");
    static final ProcessVariable<Boolean> CASE_OPEN = answer("caseOpen");
    static final ProcessVariable<Boolean> ANSWER_OWED = answer("answerOwed");
    /** Who may not decide: user ids, separated by commas. */
    static final ProcessVariable<String> BEARERS = text("bearers");

    static final ProcessVariable<String> BEARER = text("bearer");
    static final ProcessVariable<String> DECISION = text("decision");
    static final ProcessVariable<String> PROPOSAL = text("proposalText");
    static final ProcessVariable<String> ANSWER = text("answerText");
    static final JsonVariable<AllocationRow> ALLOCATION = new JsonVariable<>("allocationRows", AllocationRow.class);

    private BadDebtProcess() {}

    /** A line as forms show it. */
    record AllocationRow(String role, String person, String share, String amount, String heard) {}

    static ProcessVariable<String> text(String name) {
        return new ProcessVariable<>(name, String.class);
    }

    static ProcessVariable<Boolean> answer(String name) {
        return new ProcessVariable<>(name, Boolean.class);
    }
}
