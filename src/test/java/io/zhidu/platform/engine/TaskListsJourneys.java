package io.zhidu.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.READ_TASK;
import static org.camunda.bpm.engine.authorization.Permissions.UPDATE_TASK;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.TASK;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever a task query asks, it finds those of the tasks that the person may read, and no other; one body for both databases. */
abstract class TaskListsJourneys {

    private static final String PROCESS = "listed";
    private static final String NAMED = "listed-";
    private static final Map<String, List<String>> PEOPLE = Map.of(
            "assignee", List.of(),
            "former", List.of(),
            "owner", List.of("others"),
            "candidate", List.of(),
            "participant", List.of(),
            "member", List.of("ours"),
            "both", List.of("ours", "theirs"),
            "grantee", List.of("ours"),
            "overseer", List.of(),
            "stranger", List.of("nobodys"));

    @Autowired
    private AuthorizationService authorizations;

    @Autowired
    private IdentityService identities;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    private final Map<String, Task> made = new LinkedHashMap<>();
    private final List<Authorization> granted = new ArrayList<>();
    private String deployment;
    private String instance;

    @BeforeEach
    void tasksOfEveryKind() {
        deployment = repository
                .createDeployment()
                .addModelInstance(
                        PROCESS + ".bpmn",
                        Bpmn.createExecutableProcess(PROCESS)
                                .camundaHistoryTimeToLive(3650)
                                .startEvent()
                                .parallelGateway("fork")
                                .userTask("first")
                                .name(NAMED + "process-ours")
                                .camundaCandidateGroups("ours")
                                .endEvent()
                                .moveToNode("fork")
                                .userTask("second")
                                .name(NAMED + "process-assignee")
                                .camundaAssignee("assignee")
                                .endEvent()
                                .done())
                .deploy()
                .getId();
        instance = runtime.startProcessInstanceByKey(PROCESS, "listed-1").getId();
        own(tasks.createTaskQuery().processInstanceId(instance)).forEach(task -> made.put(task.getName(), task));
        make("nobodys", task -> {});
        make("assigned", task -> tasks.setAssignee(task, "assignee"));
        make("handed-on", task -> {
            tasks.setAssignee(task, "former");
            tasks.setAssignee(task, "assignee");
        });
        make("owned", task -> tasks.setOwner(task, "owner"));
        make("candidates", task -> tasks.addCandidateUser(task, "candidate"));
        make("participants", task -> tasks.addUserIdentityLink(task, "participant", IdentityLinkType.CANDIDATE + "Or"));
        make("ours", task -> tasks.addCandidateGroup(task, "ours"));
        make("ours-and-theirs", task -> {
            tasks.addCandidateGroup(task, "ours");
            tasks.addCandidateGroup(task, "theirs");
        });
        make("theirs-taken", task -> {
            tasks.addCandidateGroup(task, "theirs");
            tasks.claim(task, "assignee");
        });
        make("taken-back", task -> {
            tasks.addCandidateGroup(task, "ours");
            tasks.deleteCandidateGroup(task, "ours");
        });
        grant("grantee", TASK, made.get(NAMED + "nobodys").getId(), READ);
        grant("grantee", PROCESS_DEFINITION, PROCESS, READ_TASK);
        grant("former", PROCESS_DEFINITION, PROCESS, UPDATE_TASK); // is no reading
        grant("overseer", TASK, Authorization.ANY, READ);
    }

    @AfterEach
    void clean() {
        identities.clearAuthentication();
        granted.forEach(one -> authorizations.deleteAuthorization(one.getId()));
        repository.deleteDeployment(deployment, true);
        made.values().stream()
                .filter(task -> task.getProcessInstanceId() == null)
                .forEach(task -> tasks.deleteTask(task.getId(), true));
    }

    @Test
    void eachFindsHisWorkAndWhatAGrantOpens() {
        assertThat(finds("assignee")).containsOnly("assigned", "handed-on", "theirs-taken", "process-assignee");
        assertThat(finds("former")).isEmpty(); // the engine would leave him the grant of a task that he handed on
        assertThat(finds("owner")).containsOnly("owned");
        assertThat(finds("candidate")).containsOnly("candidates");
        assertThat(finds("participant")).containsOnly("participants");
        assertThat(finds("member")).containsOnly("ours", "ours-and-theirs", "process-ours");
        assertThat(finds("both")).containsOnly("ours", "ours-and-theirs", "theirs-taken", "process-ours");
        assertThat(finds("grantee"))
                .containsOnly("ours", "ours-and-theirs", "process-ours", "process-assignee", "nobodys");
        assertThat(finds("overseer")).hasSize(made.size());
        assertThat(finds("stranger")).isEmpty();
    }

    @Test
    void whateverIsAskedThoseAreFoundWhichMatchAndMayBeRead() {
        Set<String> findings = new TreeSet<>();
        PEOPLE.forEach((person, groups) -> questions().forEach((question, ask) -> {
            List<String> expected = names(own(ask.get())).stream()
                    .filter(name -> mayRead(person, groups, made.get(NAMED + name)))
                    .toList();
            identities.setAuthentication(person, groups);
            try {
                TaskQuery query =
                        ask.get().taskNameLike(NAMED + "%").orderByTaskName().asc();
                String told = person + " asks for " + question;
                assertThat(names(query.list())).as(told).isEqualTo(expected);
                assertThat(query.count()).as(told).isEqualTo(expected.size());
                assertThat(names(query.list())).as(told + " again").isEqualTo(expected);
                assertThat(paged(query)).as(told + " by pages").isEqualTo(expected);
                findings.addAll(expected);
            } finally {
                identities.clearAuthentication();
            }
        }));
        assertThat(findings).hasSize(made.size());
    }

    @Test
    void whoIsNoLongerTheAssigneeOrACandidateNoLongerWorksOnIt() {
        String handedOn = made.get(NAMED + "handed-on").getId();
        String takenBack = made.get(NAMED + "taken-back").getId();
        identities.setAuthentication("former", List.of());
        assertThatThrownBy(() -> tasks.complete(handedOn)).isInstanceOf(AuthorizationException.class);
        identities.setAuthentication("member", List.of("ours"));
        assertThatThrownBy(() -> tasks.claim(takenBack, "member")).isInstanceOf(AuthorizationException.class);
        identities.setAuthentication("assignee", List.of());
        tasks.complete(handedOn);
    }

    /** No more than work: to hand it to another or to change it is not the candidate's. */
    @Test
    void whoWorksOnATaskMayNotAssignItOrDeleteIt() {
        String ours = made.get(NAMED + "ours").getId();
        identities.setAuthentication("member", List.of("ours"));
        assertThatThrownBy(() -> tasks.setAssignee(ours, "stranger")).isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> tasks.deleteTask(ours, true)).isInstanceOf(AuthorizationException.class);
        tasks.claim(ours, "member");
    }

    private Map<String, Supplier<TaskQuery>> questions() {
        Map<String, Supplier<TaskQuery>> all = new LinkedHashMap<>();
        ask(all, "everything", query -> query);
        ask(all, "one task", query -> query.taskId(made.get(NAMED + "ours").getId()));
        ask(
                all,
                "another task",
                query -> query.taskId(made.get(NAMED + "nobodys").getId()));
        ask(all, "a case", query -> query.processInstanceId(instance));
        ask(all, "a number", query -> query.processInstanceBusinessKey("listed-1"));
        ask(all, "a process", query -> query.processDefinitionKey(PROCESS));
        ask(all, "the assignee's", query -> query.taskAssignee("assignee"));
        ask(all, "the owner's", query -> query.taskOwner("owner"));
        ask(all, "whom it concerns", query -> query.taskInvolvedUser("candidate"));
        ask(all, "whom else it concerns", query -> query.taskInvolvedUser("participant"));
        ask(all, "a candidate", query -> query.taskCandidateUser("candidate"));
        ask(all, "our candidates", query -> query.taskCandidateGroup("ours"));
        ask(all, "their candidates", query -> query.taskCandidateGroup("theirs"));
        ask(
                all,
                "their candidates or taken",
                query -> query.taskCandidateGroup("theirs").includeAssignedTasks());
        ask(all, "candidates of both", query -> query.taskCandidateGroupIn(List.of("ours", "theirs")));
        ask(all, "candidates like", query -> query.taskCandidateGroupLike("%ours"));
        ask(all, "candidate groups", TaskQuery::withCandidateGroups);
        ask(all, "no candidate groups", TaskQuery::withoutCandidateGroups);
        ask(all, "candidate users", TaskQuery::withCandidateUsers);
        ask(all, "free", TaskQuery::taskUnassigned);
        ask(all, "no due date", TaskQuery::withoutDueDate);
        ask(
                all,
                "the assignee's or theirs",
                query -> query.or()
                        .taskAssignee("assignee")
                        .taskCandidateGroup("theirs")
                        .endOr());
        return all;
    }

    private void ask(Map<String, Supplier<TaskQuery>> all, String question, UnaryOperator<TaskQuery> conditions) {
        all.put(question, () -> conditions.apply(tasks.createTaskQuery()));
    }

    private boolean mayRead(String person, List<String> groups, Task task) {
        return authorizations.isUserAuthorized(person, groups, READ, TASK, task.getId())
                || task.getProcessInstanceId() != null
                        && authorizations.isUserAuthorized(person, groups, READ_TASK, PROCESS_DEFINITION, PROCESS);
    }

    private List<String> finds(String person) {
        identities.setAuthentication(person, PEOPLE.get(person));
        try {
            return names(own(tasks.createTaskQuery()));
        } finally {
            identities.clearAuthentication();
        }
    }

    /** Only what this test made: other tests leave their tasks behind. */
    private static List<Task> own(TaskQuery query) {
        return query.taskNameLike(NAMED + "%").orderByTaskName().asc().list();
    }

    private static List<String> paged(TaskQuery query) {
        List<Task> all = new ArrayList<>();
        for (List<Task> page = query.listPage(0, 2); !page.isEmpty(); page = query.listPage(all.size(), 2)) {
            all.addAll(page);
        }
        return names(all);
    }

    private static List<String> names(List<Task> tasks) {
        return tasks.stream()
                .map(task -> task.getName().substring(NAMED.length()))
                .collect(Collectors.toList());
    }

    private void make(String name, Consumer<String> links) {
        Task task = tasks.newTask();
        task.setName(NAMED + name);
        tasks.saveTask(task);
        links.accept(task.getId());
        made.put(task.getName(), task);
    }

    private void grant(String user, Resource resource, String id, Permission permission) {
        Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        grant.setUserId(user);
        grant.setResource(resource);
        grant.setResourceId(id);
        grant.addPermission(permission);
        granted.add(authorizations.saveAuthorization(grant));
    }
}
