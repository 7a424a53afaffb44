package io.zhidu.complaint.process;

import io.zhidu.complaint.ComplaintCare;
import io.zhidu.complaint.Hands;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.stereotype.Component;

/** Clause 4-9: every hand through which a complaint goes is in its journal, whoever gives or takes the task, by any way. */
@Component
class HandOverListener implements TaskListener {

    private final ComplaintCare care;

    HandOverListener(ComplaintCare care) {
        this.care = care;
    }

    @Override
    public void notify(DelegateTask task) {
        boolean person = task.getAssignee() != null;
        if (person && task.getEventName().equals(EVENTNAME_CREATE)) {
            return; // the assignment is told of too
        }
        care.handOver(
                task.getExecution().getProcessBusinessKey(),
                person ? task.getAssignee() : groups(task),
                purpose(task.getTaskDefinitionKey()));
    }

    private static String groups(DelegateTask task) {
        return task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .sorted()
                .collect(Collectors.joining(","));
    }

    private static String purpose(String task) {
        return switch (task) {
            case "userTask_assignHandler" -> "assigning";
            case "userTask_callBack" -> "calling";
            default -> Hands.HANDLING;
        };
    }
}
