package io.zhidu.audit.walk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;

/** Somebody does something with a task. */
final class RandomTasks {

    private final Walk walk;
    private final DeployedForms deployed;
    private final RandomForms forms;
    private final WalkWorld world;
    private final TaskService tasks;

    RandomTasks(Walk walk, WalkWorld world, DeployedForms deployed, RandomForms forms) {
        this.walk = walk;
        this.world = world;
        this.deployed = deployed;
        this.forms = forms;
        this.tasks = world.engine.getTaskService();
    }

    /** @return whether the case has a task at all */
    boolean move(WalkCase one) {
        List<Task> open = new ArrayList<>(
                tasks.createTaskQuery().processInstanceBusinessKey(one.number()).list());
        if (open.isEmpty()) {
            return false;
        }
        open.sort(Comparator.comparing(Task::getTaskDefinitionKey)
                .thenComparing(task -> String.valueOf(task.getAssignee())));
        Task task = walk.one(open);
        List<String> able = able(task);
        String person = able.isEmpty() ? "admin" : walk.one(able);
        switch (walk.chance.nextInt(16)) {
            case 0 -> walk.attempt("comment", one, person, () -> comment(task, one));
            case 1 -> claim(task, one, person);
            case 2 -> stranger(task, one, able);
            case 3 -> administer(task, one);
            default -> work(task, one, person);
        }
        return true;
    }

    private void work(Task task, WalkCase one, String person) {
        JsonNode fields = deployed.ofTask(task);
        Map<String, Object> form = forms.fill(fields, one, tasks.getVariables(task.getId()), walk.now);
        String what = task.getTaskDefinitionKey();
        if (walk.chance.nextInt(4) == 0) {
            Map<String, Object> bad = forms.spoilt(fields, form);
            walk.mustBeRefused(what + bad, one, person, () -> tasks.complete(task.getId(), bad));
        }
        if (task.getAssignee() == null) {
            claim(task, one, person);
        }
        walk.attempt(what, one, person, () -> tasks.complete(task.getId(), form));
    }

    /** Who sees it in his list: the assignee, or each candidate. */
    private List<String> able(Task task) {
        if (task.getAssignee() != null) {
            return List.of(task.getAssignee());
        }
        List<String> able = new ArrayList<>();
        for (IdentityLink link : tasks.getIdentityLinksForTask(task.getId())) {
            able.addAll(link.getGroupId() == null ? List.of(link.getUserId()) : world.membersOf(link.getGroupId()));
        }
        return able.stream().distinct().sorted().toList();
    }

    private void claim(Task task, WalkCase one, String person) {
        walk.attempt("claim", one, person, () -> tasks.claim(task.getId(), person));
    }

    private void comment(Task task, WalkCase one) {
        tasks.createComment(task.getId(), one.root(), "等客戶回電 " + walk.now);
    }

    /** A service engineer has no part in any of it, unless he is named. */
    private void stranger(Task task, WalkCase one, List<String> able) {
        if (!able.contains("fuwu07")) {
            walk.mustBeRefused(
                    "a stranger's work", one, "fuwu07", () -> tasks.complete(task.getId(), Map.of("done", true)));
        }
    }

    private void administer(Task task, WalkCase one) {
        if (task.getAssignee() != null
                && tasks.getIdentityLinksForTask(task.getId()).size() > 1) {
            walk.attempt("unclaim", one, "admin", () -> tasks.setAssignee(task.getId(), null));
        } else {
            walk.attempt("due date", one, "admin", () -> {
                task.setDueDate(new Date(world.desk.date(walk.now).getTime() + 86_400_000));
                task.setPriority(walk.chance.nextInt(100));
                tasks.saveTask(task);
            });
        }
    }
}
