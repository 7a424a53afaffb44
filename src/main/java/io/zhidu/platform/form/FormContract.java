package io.zhidu.platform.form;

import io.zhidu.platform.Refusal;
import io.zhidu.platform.engine.EngineRest;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What a form file demands, the server enforces: on submit-form, complete and start, over HTTP and from Java. */
@Component
public class FormContract {

    private static final ThreadLocal<Boolean> OPEN = new ThreadLocal<>();

    private final ObjectProvider<ProcessEngine> engine;
    private final Clock clock;
    private final FormResources resources = new FormResources();

    FormContract(ObjectProvider<ProcessEngine> engine, Clock clock) {
        this.engine = engine;
        this.clock = clock;
    }

    /**
     * For our own pages and API: what the start form of the newest version demands, before anything happens.
     *
     * @throws Refusal that names the field
     */
    public void checkStart(String processDefinitionKey, Map<String, Object> variables) {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration();
        configuration.getCommandExecutorTxRequired().execute(context -> {
            checkStart(
                    configuration.getDeploymentCache().findDeployedLatestProcessDefinitionByKey(processDefinitionKey),
                    PassingFields.typed(variables));
            return null;
        });
    }

    /** The explicit door for what no person sends: timers, imports and services may start and complete without a form. */
    public static <T> T withoutForm(Supplier<T> work) {
        Boolean before = OPEN.get();
        OPEN.set(Boolean.TRUE);
        try {
            return work.get();
        } finally {
            if (before == null) {
                OPEN.remove();
            }
        }
    }

    static boolean isOpen() {
        return OPEN.get() != null;
    }

    /** Inside a command; the task is of a process. */
    void checkTask(TaskEntity task, Map<String, TypedValue> variables) {
        Form form = resources.find(
                task.getTaskDefinition().getFormDefinition(),
                task.getProcessDefinition().getDeploymentId());
        check(form, variables, name -> task.getVariableTyped(name, false));
    }

    /**
     * Inside a command. A start without a form takes variables from Java only.
     *
     * @return whether there is a form
     */
    boolean checkStart(ProcessDefinitionEntity definition, Map<String, TypedValue> variables) {
        Form form = resources.find(definition.getStartFormDefinition(), definition.getDeploymentId());
        if (form != null || EngineRest.isCurrent()) {
            check(form, variables, name -> null);
        }
        return form != null;
    }

    private void check(Form form, Map<String, TypedValue> variables, Function<String, Object> present) {
        Map<String, Object> sent = new LinkedHashMap<>(variables);
        if (form == null) {
            sent.keySet().stream().findFirst().ifPresent(name -> {
                throw FieldRules.refusal("noForm", name);
            });
            return;
        }
        var feel = Context.getProcessEngineConfiguration()
                .getDmnEngineConfiguration()
                .getFeelEngine();
        new FormCheck(form, sent, present, feel, clock).run();
    }
}
