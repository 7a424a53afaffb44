package io.zhidu.baddebt.deduction.process;

import io.zhidu.platform.JsonVariable;
import io.zhidu.platform.ProcessVariable;

/** Names of the process {@code income-deduction}. */
final class IncomeDeductionProcess {

    static final String KEY = "income-deduction";
    static final ProcessVariable<String> MONTH = text("month");
    static final ProcessVariable<Boolean> ALREADY_RUN = new ProcessVariable<>("alreadyRun", Boolean.class);
    static final JsonVariable<PreviewRow> PREVIEW = new JsonVariable<>("preview", PreviewRow.class);
    static final ProcessVariable<String> BLOCKED = text("blocked");
    static final ProcessVariable<String> DECISION = text("decision");
    static final ProcessVariable<String> REASON = text("reason");
    static final ProcessVariable<Boolean> APPROVED = new ProcessVariable<>("approved", Boolean.class);
    static final ProcessVariable<String> REFUSAL_REASON = text("refusalReason");
    static final ProcessVariable<String> PERSON = text("person");

    private IncomeDeductionProcess() {}

    private static ProcessVariable<String> text(String name) {
        return new ProcessVariable<>(name, String.class);
    }
}
