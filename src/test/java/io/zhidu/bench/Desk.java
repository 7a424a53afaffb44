package io.zhidu.bench;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;

/** What a person does over the Tasklist, as calls of the engine: log in, start, find, claim, submit. */
final class Desk {

    private final ProcessEngine engine;
    private final boolean product;
    private final String definitionId;
    private String instance;

    Desk(Contender contender, String process) {
        this.engine = contender.engine();
        this.product = contender.isProduct();
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

    /**
     * What comes from outside: the product books it and so moves the case itself; a bare engine only gets the message.
     *
     * @param booked by the product, given the case's number
     */
    void happens(String user, String group, String message, Consumer<String> booked) {
        String number = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult()
                .getBusinessKey();
        as(user, group, () -> {
            if (product) {
                booked.accept(number);
            } else {
                receive(message, number);
            }
        });
    }

    private void receive(String message, String number) {
        String waiting = engine.getRuntimeService()
                .createExecutionQuery()
                .processInstanceBusinessKey(number)
                .messageEventSubscriptionName(message)
                .singleResult()
                .getId();
        engine.getRuntimeService().messageEventReceived(message, waiting);
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
