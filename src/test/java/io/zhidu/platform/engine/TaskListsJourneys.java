package io.zhidu.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.READ_TASK;
import static org.camunda.bpm.engine.authorization.Permissions.UPDATE_TASK;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.TASK;

import java.util.ArrayList;
import java.util.Comparator;
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
import org.camunda.bpm.engine.rest.util.ResourceUtil;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever a task query asks, it finds those of the tasks that the person may read, and no other; one body for both databases. */
abstract class TaskListsJourneys {

    private static final String PROCESS = "listed";
    private static final String NAMED = "listed-";
    private static final String CARD = "process-card";
    private static final String MODEL = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="zhidu"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
              <process id="listed" isExecutable="true" camunda:historyTimeToLive="3650">
                <startEvent id="start"/>
                <parallelGateway id="fork"/>
                <userTask id="first" name="listed-process-ours" camunda:candidateGroups="ours"/>
                <userTask id="second" name="listed-process-assignee" camunda:assignee="assignee"/>
                <userTask id="third" name="listed-process-card" camunda:candidateGroups="ours">
                  <extensionElements>
                    <camunda:properties><camunda:property name="card" value="shown"/></camunda:properties>
                  </extensionElements>
                </userTask>
                <sequenceFlow id="f0" sourceRef="start" targetRef="fork"/>
                <sequenceFlow id="f1" sourceRef="fork" targetRef="first"/>
                <sequenceFlow id="f2" sourceRef="fork" targetRef="second"/>
                <sequenceFlow id="f3" sourceRef="fork" targetRef="third"/>
              </process>
            </definitions>
            """;
    private static final String MANY = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="zhidu"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
              <process id="many" isExecutable="true" camunda:historyTimeToLive="3650">
                <startEvent id="start"/>
                <sequenceFlow id="f" sourceRef="start" targetRef="each"/>
                <userTask id="each" camunda:candidateGroups="ours">
                  <multiInstanceLoopCharacteristics><loopCardinality>25</loopCardinality></multiInstanceLoopCharacteristics>
                </userTask>
              </process>
            </definitions>
            """;
    private static final Map<String, List<String>> PEOPLE = Map.ofEntries(
            Map.entry("assignee", List.of()),
            Map.entry("former", List.of()),
            Map.entry("owner", List.of("others")),
            Map.entry("candidate", List.of()),
            Map.entry("participant", List.of()),
            Map.entry("member", List.of("ours")),
            Map.entry("other", List.of("theirs")),
            Map.entry("both", List.of("ours", "theirs")),
            Map.entry("grantee", List.of("ours")),
            Map.entry("granted", List.of("granted")),
            Map.entry("overseer", List.of()),
            Map.entry("reader", List.of()),
            Map.entry("stranger", List.of("nobodys")));

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
                .addString(PROCESS + ".bpmn", MODEL)
                .deploy()
                .getId();
        instance = runtime.startProcessInstanceByKey(PROCESS, "listed-1", Map.of("shown", "單號"))
                .getId();
        own(tasks.createTaskQuery().processInstanceId(instance)).forEach(task -> made.put(task.getName(), task));
        make("nobodys", task -> {});
        make("everybodys", task -> {});
        make("assigned", task -> tasks.setAssignee(task, "assignee"));
        make("handed-on", task -> {
            tasks.setAssignee(task, "former");
            tasks.setAssignee(task, "assignee");
        });
        make("owned", task -> tasks.setOwner(task, "owner"));
        make("candidates", task -> tasks.addCandidateUser(task, "candidate"));
        make("participants", task -> tasks.addUserIdentityLink(task, "participant", "watcher"));
        make("candidates-or-theirs", task -> {
            tasks.addCandidateUser(task, "candidate");
            tasks.addUserIdentityLink(task, "participant", "watcher");
            tasks.addCandidateGroup(task, "theirs");
        });
        make("watched", task -> tasks.addGroupIdentityLink(task, "ours", "watcher"));
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
        grant("grantee", null, TASK, made.get(NAMED + "nobodys").getId(), READ);
        grant("grantee", null, PROCESS_DEFINITION, PROCESS, READ_TASK);
        grant("former", null, PROCESS_DEFINITION, PROCESS, UPDATE_TASK); // is no reading
        grant(null, "granted", TASK, made.get(NAMED + "watched").getId(), READ);
        grant("overseer", null, TASK, Authorization.ANY, READ);
        grant("reader", null, PROCESS_DEFINITION, Authorization.ANY, READ_TASK);
        Authorization everybody = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
        save(everybody, TASK, made.get(NAMED + "everybodys").getId(), READ);
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
        assertThat(finds("assignee"))
                .containsOnly("assigned", "everybodys", "handed-on", "theirs-taken", "process-assignee");
        assertThat(finds("former")).containsOnly("everybodys"); // the engine would leave him what he handed on
        assertThat(finds("owner")).containsOnly("everybodys", "owned");
        assertThat(finds("candidate")).containsOnly("candidates", "candidates-or-theirs", "everybodys");
        assertThat(finds("participant")).containsOnly("candidates-or-theirs", "everybodys", "participants");
        assertThat(finds("member")).containsOnly("everybodys", "ours", "ours-and-theirs", "process-ours", CARD);
        assertThat(finds("other"))
                .containsOnly("candidates-or-theirs", "everybodys", "ours-and-theirs", "theirs-taken");
        assertThat(finds("grantee"))
                .containsOnly(
                        "everybodys", "nobodys", "ours", "ours-and-theirs", "process-assignee", "process-ours", CARD);
        assertThat(finds("granted")).containsOnly("everybodys", "watched");
        assertThat(finds("overseer")).hasSize(made.size());
        assertThat(finds("reader")).hasSize(made.size());
        assertThat(finds("stranger")).containsOnly("everybodys");
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
                List<Task> plain = ask.get().list(); // of everybody's, in the order of their ids
                assertThat(plain).as(told).isSortedAccordingTo(Comparator.comparing(Task::getId));
                assertThat(ask.get().count()).as(told).isEqualTo(plain.size());
                assertThat(ask.get().listPage(0, 1)).as(told).hasSize(Math.min(1, plain.size()));
                assertThat(names(ours(plain))).as(told).containsExactlyInAnyOrderElementsOf(expected);
                findings.addAll(expected);
            } finally {
                identities.clearAuthentication();
            }
        }));
        assertThat(findings).hasSize(made.size());
    }

    /** More than are read one by one. */
    @Test
    void aCaseWithManyTasksShowsEachPersonHisOwn() {
        String many = repository
                .createDeployment()
                .addString("many.bpmn", MANY)
                .deploy()
                .getId();
        try {
            String id = runtime.startProcessInstanceByKey("many").getId();
            assertThat(in(id, "member")).isEqualTo(25);
            assertThat(in(id, "overseer")).isEqualTo(25);
            assertThat(in(id, "other")).isZero();
            tasks.setAssignee(
                    tasks.createTaskQuery().processInstanceId(id).list().get(0).getId(), "assignee");
            assertThat(in(id, "assignee")).isEqualTo(1);
        } finally {
            repository.deleteDeployment(many, true);
        }
    }

    private int in(String id, String person) {
        identities.setAuthentication(person, PEOPLE.get(person));
        try {
            TaskQuery query = tasks.createTaskQuery().processInstanceId(id).taskDefinitionKey("each");
            assertThat(query.count()).isEqualTo(query.list().size());
            return query.list().size();
        } finally {
            identities.clearAuthentication();
        }
    }

    /** A card's own variables are found by grants alone, and these open nothing else. */
    @Test
    void theCardOfATaskIsForThoseWhoWorkOnItAndTheGrantBehindItIsForNothingElse() {
        String card = made.get(NAMED + CARD).getId();
        assertThat(shown("member", card)).isEqualTo(1);
        assertThat(shown("stranger", card)).isZero();
        tasks.deleteCandidateGroup(card, "ours");
        tasks.setAssignee(card, "assignee");
        assertThat(shown("assignee", card)).isEqualTo(1);
        assertThat(shown("member", card))
                .as("a grant that stays while the task is open")
                .isEqualTo(1);
        assertThat(finds("member")).doesNotContain(CARD);
        identities.setAuthentication("member", List.of("ours"));
        assertThat(tasks.createTaskQuery().taskId(card).count()).isZero();
        assertThatThrownBy(() -> tasks.claim(card, "member")).isInstanceOf(AuthorizationException.class);
        identities.setAuthentication("assignee", List.of());
        tasks.complete(card);
    }

    private long shown(String person, String task) {
        identities.setAuthentication(person, PEOPLE.get(person));
        try {
            return runtime.createVariableInstanceQuery()
                    .taskIdIn(task)
                    .variableName("shown")
                    .count();
        } finally {
            identities.clearAuthentication();
        }
    }

    /** The engine's interface brings a resource of its own making. */
    @Test
    void whoMayWorkOnATaskIsToldSoWhoeverNamesTheResource() {
        Resource task = new ResourceUtil("task", TASK.resourceType());
        String ours = made.get(NAMED + "ours").getId();
        assertThat(authorizations.isUserAuthorized("member", List.of("ours"), READ, task, ours))
                .isTrue();
        assertThat(authorizations.isUserAuthorized("other", List.of("theirs"), READ, task, ours))
                .isFalse();
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
        ask(all, "a task of a case", query -> query.processInstanceId(instance).taskDefinitionKey("first"));
        ask(all, "no task of a case", query -> query.processInstanceId(instance).taskDefinitionKey("none"));
        ask(
                all,
                "a task that nobody delegated",
                query -> query.taskId(made.get(NAMED + "ours").getId()).taskDelegationState(null));
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
        ask(
                all,
                "candidates like them all",
                query -> query.taskCandidateGroup("ours").taskCandidateGroupLike("%"));
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
        String process = task.getProcessInstanceId() == null ? Authorization.ANY : PROCESS;
        return authorizations.isUserAuthorized(person, groups, READ, TASK, task.getId())
                || authorizations.isUserAuthorized(person, groups, READ_TASK, PROCESS_DEFINITION, process);
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
        for (List<Task> page = query.listPage(0, 2);
                !page.isEmpty() && all.size() < 100;
                page = query.listPage(all.size(), 2)) {
            all.addAll(page);
        }
        return names(all);
    }

    private static List<Task> ours(List<Task> tasks) {
        return tasks.stream()
                .filter(task -> task.getName() != null && task.getName().startsWith(NAMED))
                .toList();
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

    private void grant(String user, String group, Resource resource, String id, Permission permission) {
        Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        grant.setUserId(user);
        grant.setGroupId(group);
        save(grant, resource, id, permission);
    }

    private void save(Authorization grant, Resource resource, String id, Permission permission) {
        grant.setResource(resource);
        grant.setResourceId(id);
        grant.addPermission(permission);
        granted.add(authorizations.saveAuthorization(grant));
    }
}
