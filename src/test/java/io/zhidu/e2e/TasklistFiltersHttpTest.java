package io.zhidu.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.zhidu.people.Role;
import io.zhidu.support.HttpPerson;
import io.zhidu.support.ZhiduTest;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The four lists of the Tasklist, opened by each role: his tasks, his group's, today's, the overdue. */
@ZhiduTest
class TasklistFiltersHttpTest {

    private static final Map<Role, String> SOMEBODY = AccessHttpTest.ONE;

    @LocalServerPort
    int port;

    @Autowired
    TaskService taskService;

    private final List<String> made = new ArrayList<>();

    @BeforeEach
    void noon() {
        ClockUtil.setCurrentTime(date("2019-03-05T12:00"));
    }

    @AfterEach
    void clean() {
        made.forEach(id -> taskService.deleteTask(id, true));
        ClockUtil.reset();
    }

    @Test
    void eachRoleFindsItsListsAndInThemItsOwnTasks() {
        SOMEBODY.forEach((role, user) -> {
            task(user + " mine", user, null, "2019-03-05T23:30");
            task(user + " group", null, role.group(), "2019-03-05T00:30");
            task(user + " tomorrow", user, null, "2019-03-06T00:30");
            task(user + " yesterday", user, null, "2019-03-04T23:30");
        });
        SOMEBODY.forEach((role, user) -> {
            if (role == Role.ADMINISTRATOR || role == Role.AUDITOR) {
                return; // the one sees everybody's, the other works on nothing
            }
            HttpPerson person = HttpPerson.machine(port, user);
            assertThat(names(person, "我的任務"))
                    .containsExactlyInAnyOrder(user + " mine", user + " tomorrow", user + " yesterday");
            assertThat(names(person, "本組待辦")).containsExactly(user + " group");
            assertThat(names(person, "今日到期")).containsExactlyInAnyOrder(user + " mine", user + " group");
            assertThat(names(person, "已逾期")).containsExactlyInAnyOrder(user + " group", user + " yesterday");
        });
    }

    /** 放回 in the Tasklist. */
    @Test
    void whoTookATaskPutsItBackAndWhomItWasGivenDoesNot() {
        HttpPerson supervisor = HttpPerson.browser(port, "zhuren1");
        String group = task("of the group", null, Role.ENGINEERING_SUPERVISOR.group(), "2019-03-05T23:30");
        String path = supervisor.engine() + "/task/";
        assertThat(supervisor
                        .post(path + group + "/claim", Map.of("userId", "zhuren1"))
                        .status())
                .isEqualTo(204);
        assertThat(supervisor.post(path + group + "/unclaim", Map.of()).status())
                .isEqualTo(204);
        assertThat(names(HttpPerson.machine(port, "zhuren1"), "本組待辦")).containsExactly("of the group");
        String own = task("given", "zhuren1", null, "2019-03-05T23:30");
        HttpPerson.Answer refused = supervisor.post(path + own + "/unclaim", Map.of());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.message()).contains("不能自行放回");
        assertThat(names(HttpPerson.machine(port, "zhuren1"), "我的任務")).containsExactly("given");
    }

    /** Only what this test made: other tests leave their tasks behind. */
    private List<String> names(HttpPerson person, String filter) {
        String id = StreamSupport.stream(
                        person.get("/engine-rest/filter?resourceType=Task")
                                .json()
                                .spliterator(),
                        false)
                .filter(each -> each.path("name").asText().equals(filter))
                .map(each -> each.path("id").asText())
                .findFirst()
                .orElseThrow(() -> new AssertionError(person.user() + " has no filter " + filter));
        JsonNode tasks = person.get("/engine-rest/filter/" + id + "/list").json();
        return StreamSupport.stream(tasks.spliterator(), false)
                .filter(task -> made.contains(task.path("id").asText()))
                .map(task -> task.path("name").asText())
                .toList();
    }

    private String task(String name, String assignee, String group, String due) {
        Task task = taskService.newTask();
        task.setName(name);
        task.setAssignee(assignee);
        task.setDueDate(date(due));
        taskService.saveTask(task);
        made.add(task.getId());
        if (group != null) {
            taskService.addCandidateGroup(task.getId(), group);
        }
        return task.getId();
    }

    private static Date date(String local) {
        return Date.from(
                LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Shanghai")).toInstant());
    }
}
