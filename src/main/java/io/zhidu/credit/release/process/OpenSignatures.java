package io.zhidu.credit.release.process;

import io.zhidu.credit.LimitsRolled;
import io.zhidu.people.DeputiesChanged;
import io.zhidu.platform.EngineDoor;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Clauses 3-2.2.1 and 3-2.2.2: a task that waits for a signature is in the list of today's deputies, named before or after
 * it was made, and in nobody's list who is one no longer.
 */
@Component
@Transactional
public class OpenSignatures {

    private final TaskService taskService;
    private final AuthorizationService authorizationService;
    private final SigningDeputies deputies;
    private final EngineDoor door;

    OpenSignatures(
            TaskService taskService,
            AuthorizationService authorizationService,
            SigningDeputies deputies,
            EngineDoor door) {
        this.taskService = taskService;
        this.authorizationService = authorizationService;
        this.deputies = deputies;
        this.door = door;
    }

    @EventListener({DeputiesChanged.class, LimitsRolled.class})
    public void renew() {
        door.open(() -> {
            open().forEach(this::renew);
            return null;
        });
    }

    private List<Task> open() {
        return taskService
                .createTaskQuery()
                .processDefinitionKey(ShipmentReleaseProcess.ID)
                .taskDefinitionKey("userTask_signOverLimit")
                .list();
    }

    private void renew(Task task) {
        String group = (String) taskService.getVariable(task.getId(), "signerGroup");
        Set<String> today = new TreeSet<>(deputies.of(group));
        Set<String> known = candidates(task);
        today.stream()
                .filter(one -> !known.contains(one))
                .forEach(one -> taskService.addCandidateUser(task.getId(), one));
        known.stream().filter(one -> !today.contains(one)).forEach(one -> {
            taskService.deleteCandidateUser(task.getId(), one);
            forget(task, one);
        });
        String holder = task.getAssignee();
        if (holder != null && !deputies.maySign(holder, group)) {
            taskService.setAssignee(task.getId(), null);
            forget(task, holder);
        }
    }

    private Set<String> candidates(Task task) {
        return taskService.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> link.getUserId() != null && IdentityLinkType.CANDIDATE.equals(link.getType()))
                .map(IdentityLink::getUserId)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The engine takes back no grant of a card. */
    private void forget(Task task, String person) {
        authorizationService
                .createAuthorizationQuery()
                .userIdIn(person)
                .resourceType(Resources.TASK)
                .resourceId(task.getId())
                .list()
                .forEach(grant -> authorizationService.deleteAuthorization(grant.getId()));
    }
}
