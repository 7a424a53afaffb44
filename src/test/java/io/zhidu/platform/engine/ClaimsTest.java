package io.zhidu.platform.engine;

import static io.zhidu.support.EngineDesk.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.zhidu.support.ZhiduTest;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Taken from the group and put back, each for himself. */
@ZhiduTest
class ClaimsTest {

    @Autowired
    private IdentityService identities;

    @Autowired
    private TaskService tasks;

    @Autowired
    private HistoryService history;

    private String task;

    @BeforeEach
    void ofTheGroup() {
        Task made = tasks.newTask();
        tasks.saveTask(made);
        task = made.getId();
        tasks.addCandidateGroup(task, "group");
    }

    @AfterEach
    void clean() {
        identities.clearAuthentication();
        tasks.deleteTask(task, true);
    }

    @Test
    void whoTookATaskPutsItBackAndAnotherTakesIt() {
        as("one", () -> tasks.claim(task, "one"));
        as("one", () -> tasks.setAssignee(task, null)); // as the Tasklist's 放回 does
        assertThat(assignee()).isNull();
        as("two", () -> tasks.claim(task, "two"));
        as("two", () -> tasks.claim(task, null));
        assertThat(assignee()).isNull();
        assertThat(history.createUserOperationLogQuery()
                        .taskId(task)
                        .property("assignee")
                        .list())
                .extracting(UserOperationLogEntry::getOperationType, UserOperationLogEntry::getUserId)
                .containsExactlyInAnyOrder(
                        tuple("Claim", "one"), tuple("Unclaim", "one"), tuple("Claim", "two"), tuple("Unclaim", "two"));
    }

    @Test
    void whatWasGivenToOnePersonAloneIsNotPutBackForNobodyWouldSeeIt() {
        tasks.deleteCandidateGroup(task, "group");
        tasks.setAssignee(task, "one");
        assertRefused(() -> as("one", () -> tasks.setAssignee(task, null)), "platform.engine.assigned");
        assertRefused(() -> as("one", () -> tasks.claim(task, null)), "platform.engine.assigned");
        assertThat(assignee()).isEqualTo("one");
    }

    /** Whom the case handler made responsible, for one: his group may have it, and yet it is his. */
    @Test
    void whatAnotherAssignedIsNotPutBackThoughTheGroupWouldSeeIt() {
        tasks.setAssignee(task, "one");
        assertRefused(() -> as("one", () -> tasks.setAssignee(task, null)), "platform.engine.assigned");
        assertThat(assignee()).isEqualTo("one");
    }

    @Test
    void noCandidateTakesATaskFromAnotherOrForAnother() {
        refused("two", () -> tasks.claim(task, "one"));
        as("one", () -> tasks.claim(task, "one"));
        refused("two", () -> tasks.claim(task, null));
        refused("two", () -> tasks.setAssignee(task, null));
        refused("two", () -> tasks.setAssignee(task, "two"));
        refused("one", () -> tasks.setAssignee(task, "two"));
        assertThat(assignee()).isEqualTo("one");
    }

    private void refused(String person, Runnable asked) {
        assertThatThrownBy(() -> as(person, asked)).isInstanceOf(AuthorizationException.class);
    }

    private void as(String person, Runnable work) {
        identities.setAuthentication(person, List.of("group"));
        try {
            work.run();
        } finally {
            identities.clearAuthentication();
        }
    }

    private String assignee() {
        return tasks.createTaskQuery().taskId(task).singleResult().getAssignee();
    }
}
