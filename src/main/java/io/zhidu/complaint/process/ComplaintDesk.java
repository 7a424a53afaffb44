package io.zhidu.complaint.process;

import io.zhidu.complaint.Complaints;
import io.zhidu.complaint.Corrections;
import io.zhidu.complaint.Severity;
import io.zhidu.platform.EngineDoor;
import io.zhidu.platform.Refusal;
import io.zhidu.platform.form.FormContract;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What starts and moves complaints from outside their tasks: the rule first, then the process. */
@Component
@Transactional
public class ComplaintDesk {

    private final Corrections corrections;
    private final Complaints complaints;
    private final ComplaintTimers timers;
    private final RuntimeService runtimeService;
    private final EngineDoor door;

    ComplaintDesk(
            Corrections corrections,
            Complaints complaints,
            ComplaintTimers timers,
            RuntimeService runtimeService,
            EngineDoor door) {
        this.corrections = corrections;
        this.complaints = complaints;
        this.timers = timers;
        this.runtimeService = runtimeService;
        this.door = door;
    }

    /**
     * Starts a complaint from another channel.
     *
     * @param variables as the start form brings them
     * @param reference the channel's own key
     * @return the complaint's number
     */
    public String register(Map<String, Object> variables, String reference) {
        String number = door.open(() -> runtimeService
                .createProcessInstanceByKey(ComplaintProcess.ID)
                .setVariables(variables)
                .executeWithVariablesInReturn()
                .getVariables()
                .getValue(ComplaintProcess.ORDER_NUMBER.name(), String.class));
        complaints.addReference(reference, number);
        return number;
    }

    /**
     * The customer's answer to a question, from another channel.
     *
     * @throws Refusal if he owes none
     */
    public void customerAnswered(String number, String words) {
        List<Execution> waiting = waiting(number, ComplaintProcess.CUSTOMER_ANSWERED);
        if (waiting.isEmpty()) {
            throw Refusal.conflict("complaint.noQuestion", number);
        }
        door.open(() -> {
            waiting.forEach(one -> runtimeService.messageEventReceived(
                    ComplaintProcess.CUSTOMER_ANSWERED,
                    one.getId(),
                    Map.of(ComplaintProcess.CUSTOMER_ANSWER.name(), words)));
            return null;
        });
    }

    /** The deadlines count anew from the beginning of each clock. */
    public void changeSeverity(String number, Severity severity, String reason) {
        corrections.changeSeverity(number, severity, reason);
        timers.reset(number);
    }

    public void merge(String duplicate, String into) {
        corrections.merge(duplicate, into);
        door.open(() -> {
            waiting(duplicate, ComplaintProcess.MERGED)
                    .forEach(one -> runtimeService.messageEventReceived(ComplaintProcess.MERGED, one.getId()));
            return null;
        });
    }

    /** Within thirty days of its closing, under the same number. */
    public void reopen(String number, String words) {
        corrections.reopen(number, words);
        FormContract.withoutForm(
                () -> door.open(() -> runtimeService.startProcessInstanceByMessage(ComplaintProcess.REOPENED, number)));
    }

    private List<Execution> waiting(String number, String message) {
        return door.open(() -> runtimeService
                .createExecutionQuery()
                .processDefinitionKey(ComplaintProcess.ID)
                .processInstanceBusinessKey(number)
                .messageEventSubscriptionName(message)
                .list());
    }
}
