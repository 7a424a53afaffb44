package io.zhidu.repair.month.process;

import io.zhidu.platform.JsonVariable;
import io.zhidu.platform.ProcessVariable;
import io.zhidu.repair.month.Shortfall;
import java.util.List;

/** Names of the process {@code repair-month-end}. */
final class MonthEndProcess {

    static final ProcessVariable<String> MONTH = text("month");
    static final ProcessVariable<Boolean> ALREADY_CLOSED = new ProcessVariable<>("alreadyClosed", Boolean.class);
    static final ProcessVariable<Boolean> BELOW_TARGET = new ProcessVariable<>("belowTarget", Boolean.class);
    static final JsonVariable<Shortfall> SHORTFALLS = new JsonVariable<>("shortfalls", Shortfall.class);
    static final ProcessVariable<String> EXPLANATION = text("explanation");
    static final ProcessVariable<String> CALLBACK_ID = text("callbackId");
    static final ProcessVariable<String> CALLBACK_STATE = text("callbackState");
    static final ProcessVariable<String> CALL_OUTCOME = text("callOutcome");
    static final ProcessVariable<Integer> SCORE = new ProcessVariable<>("score", Integer.class);
    static final ProcessVariable<String> QUALITY = text("quality");
    static final ProcessVariable<String> REMARK = text("remark");

    /** What a call's form brings in. */
    static final List<ProcessVariable<?>> ANSWER = List.of(CALL_OUTCOME, SCORE, QUALITY, REMARK);

    private MonthEndProcess() {}

    private static ProcessVariable<String> text(String name) {
        return new ProcessVariable<>(name, String.class);
    }
}
