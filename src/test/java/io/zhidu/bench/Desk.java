package io.zhidu.bench;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;

/** What a person does over the Tasklist, as calls of the engine: log in, start, find, claim, submit. */
final class Desk {

    private final ProcessEngine engine;
    private final String definitionId;
    private String instance;

    Desk(ProcessEngine engine, String process) {
        this.engine = engine;
        this.definitionId = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId();
    }

    void start(String user, String group, Map<String, Object> form) {
        as(
                user,
                group,
                () -> instance = engine.getFormService()
                        .submitStartForm(definitionId, form)
                        .getId());
    }

    /** Of the assignee. */
    void submit(String user, String group, String task, Map<String, Object> form) {
        as(user, group, () -> engine.getFormService().submitTaskForm(find(task).getId(), form));
    }

    /** Of a candidate group: the Tasklist wants it claimed first. */
    void claimAndSubmit(String user, String group, String task, Map<String, Object> form) {
        as(user, group, () -> {
            String id = find(task).getId();
            engine.getTaskService().claim(id, user);
            engine.getFormService().submitTaskForm(id, form);
        });
    }

    /** @throws IllegalStateException if the case has not reached its end: then the figures would compare nothing */
    void assertEnded(String endEvent) {
        boolean ended = engine.getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(instance)
                        .activityId(endEvent)
                        .finished()
                        .count()
                == 1;
        if (!ended) {
            throw new IllegalStateException(instance + " did not reach " + endEvent);
        }
    }

    private Task find(String task) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .taskDefinitionKey(task)
                .singleResult();
    }

    private void as(String user, String group, Runnable work) {
        engine.getIdentityService().setAuthentication(user, List.of(group));
        try {
            work.run();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }
}
