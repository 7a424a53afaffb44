package io.zhidu.complaint.process;

import io.zhidu.complaint.Complaint;
import io.zhidu.platform.JsonVariable;
import io.zhidu.platform.ProcessVariable;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Names of the process {@code complaint}: id, messages and what its gateways, tables, timers and forms know. */
public final class ComplaintProcess {

    public static final String ID = "complaint";

    public static final String REOPENED = "complaint.reopened";
    public static final String MERGED = "complaint.merged";
    public static final String CUSTOMER_ANSWERED = "complaint.customerAnswered";

    /** Like a repair order's, so that the Tasklist's cards show both alike. */
    public static final ProcessVariable<String> ORDER_NUMBER = text("orderNumber");

    /** The complaint in the customer's words: longer than a text variable may be. */
    public static final JsonVariable<Statement> STATEMENT = new JsonVariable<>("statement", Statement.class);

    static final ProcessVariable<String> CUSTOMER_NAME = text("customerName");
    static final ProcessVariable<String> KIND = text("kind");
    static final ProcessVariable<String> IMPACT = text("impact");
    static final ProcessVariable<Boolean> LEGAL = answer("legal");
    static final ProcessVariable<Boolean> REPEATED = answer("repeated");
    static final ProcessVariable<String> SEVERITY = text("severity");
    /** The clock that the present work is measured by. */
    static final ProcessVariable<String> PHASE = text("phase");

    static final ProcessVariable<Integer> LEVEL = number("level");
    /** The level whose group is asked: above the present one where a callback is late. */
    static final ProcessVariable<Integer> ASKED_LEVEL = number("askedLevel");

    static final ProcessVariable<String> LEVEL_GROUP = text("levelGroup");
    static final ProcessVariable<Boolean> LEVEL_FINAL = answer("levelFinal");
    static final ProcessVariable<Boolean> DECISION_FINAL = answer("decisionFinal");
    static final ProcessVariable<String> RESPONSIBLE = text("responsible");
    static final ProcessVariable<Boolean> QUESTION_OPEN = answer("questionOpen");
    static final ProcessVariable<String> CUSTOMER_ANSWER = text("customerAnswer");
    /** Those who do not call back, comma-separated. */
    static final ProcessVariable<String> HANDLERS = text("handlers");

    static final ProcessVariable<String> CALL_GROUPS = text("callGroups");
    static final ProcessVariable<Boolean> CALLABLE_TODAY = answer("callableToday");
    static final ProcessVariable<Date> CALL_FROM = new ProcessVariable<>("callFrom", Date.class);
    static final ProcessVariable<String> CALL_RESULT = text("callResult");
    static final ProcessVariable<String> REMINDED_AT = text("remindedAt");

    /** The one row of the variable. */
    public record Statement(String words) {}

    private ComplaintProcess() {}

    static ProcessVariable<String> text(String name) {
        return new ProcessVariable<>(name, String.class);
    }

    static ProcessVariable<Boolean> answer(String name) {
        return new ProcessVariable<>(name, Boolean.class);
    }

    static ProcessVariable<Integer> number(String name) {
        return new ProcessVariable<>(name, Integer.class);
    }

    /** What tables, gateways and cards need of a complaint that enters the process. */
    static void enter(DelegateExecution execution, Complaint complaint) {
        ORDER_NUMBER.set(execution, complaint.number());
        CUSTOMER_NAME.set(execution, complaint.customerName());
        KIND.set(execution, complaint.kind());
        IMPACT.set(execution, complaint.impact());
        LEGAL.set(execution, complaint.legal());
        REPEATED.set(execution, complaint.repeated());
        PHASE.set(execution, "firstResponse");
        DECISION_FINAL.set(execution, false);
        RESPONSIBLE.set(execution, null);
        REMINDED_AT.set(execution, null);
        level(execution, complaint.level());
    }

    static void level(DelegateExecution execution, int level) {
        LEVEL.set(execution, level);
        ASKED_LEVEL.set(execution, level);
    }
}
