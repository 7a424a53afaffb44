package io.zhidu.platform.form;

import io.zhidu.platform.Refusal;
import java.lang.reflect.Field;
import java.util.Map;
import org.camunda.bpm.engine.impl.ProcessInstantiationBuilderImpl;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeployedProcessDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.springframework.util.ReflectionUtils;

/**
 * Stands before the four commands by which a person's data enters the engine, inside their transaction. A listener
 * would come too late: it sees the variables after they replaced the present ones, and not which of them were sent.
 */
final class FormContractInterceptor extends CommandInterceptor {

    private static final Field COMPLETE_TASK = field(CompleteTaskCmd.class, "taskId");
    private static final Field COMPLETE_VARIABLES = field(CompleteTaskCmd.class, "variables");
    private static final Field SUBMIT_TASK = field(SubmitTaskFormCmd.class, "taskId");
    private static final Field SUBMIT_VARIABLES = field(SubmitTaskFormCmd.class, "properties");
    private static final Field START_DEFINITION = field(SubmitStartFormCmd.class, "processDefinitionId");
    private static final Field START_VARIABLES = field(SubmitStartFormCmd.class, "variables");
    private static final Field START_BUILDER = field(StartProcessInstanceCmd.class, "instantiationBuilder");

    private final FormContract contract;
    private final FormRecords records;

    FormContractInterceptor(FormContract contract, FormRecords records) {
        this.contract = contract;
        this.records = records;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (FormContract.isOpen()) {
            return next.execute(command);
        }
        CommandContext context = Context.getCommandContext();
        if (command instanceof CompleteTaskCmd) {
            return task(command, context, COMPLETE_TASK, COMPLETE_VARIABLES);
        }
        if (command instanceof SubmitTaskFormCmd) {
            return task(command, context, SUBMIT_TASK, SUBMIT_VARIABLES);
        }
        if (command instanceof SubmitStartFormCmd) {
            String id = (String) value(START_DEFINITION, command);
            return start(
                    command,
                    context,
                    context.getProcessEngineConfiguration().getDeploymentCache().findDeployedProcessDefinitionById(id),
                    variables(START_VARIABLES, command));
        }
        if (command instanceof StartProcessInstanceCmd) {
            ProcessInstantiationBuilderImpl builder = (ProcessInstantiationBuilderImpl) value(START_BUILDER, command);
            return start(
                    command,
                    context,
                    new GetDeployedProcessDefinitionCmd(builder, false).execute(context),
                    builder.getVariables());
        }
        return next.execute(command);
    }

    private <T> T task(Command<T> command, CommandContext context, Field id, Field field) {
        Object taskId = value(id, command);
        TaskEntity task = taskId == null ? null : context.getTaskManager().findTaskById((String) taskId);
        if (task == null || task.getTaskDefinition() == null) {
            return next.execute(command); // the command itself says that there is none; one of no process has no form
        }
        Map<String, TypedValue> sent = PassingFields.typed(variables(field, command));
        checkTask(context, task, sent);
        String instance = task.getProcessInstanceId();
        String root = task.getExecution().getRootProcessInstanceId();
        String element = task.getTaskDefinitionKey();
        String process = task.getProcessDefinition().getKey();
        ReflectionUtils.setField(field, command, PassingFields.passing(sent, task::hasVariable));
        T result = next.execute(command);
        records.keep(root, instance, process, element, task.getId(), sent);
        keepRest(context, instance, sent);
        return result;
    }

    private void checkTask(CommandContext context, TaskEntity task, Map<String, TypedValue> sent) {
        try {
            contract.checkTask(task, sent);
        } catch (Refusal refusal) {
            // Who may not do the work learns nothing about its form.
            for (CommandChecker checker :
                    context.getProcessEngineConfiguration().getCommandCheckers()) {
                checker.checkTaskWork(task);
            }
            throw refusal;
        }
    }

    private <T> T start(
            Command<T> command,
            CommandContext context,
            ProcessDefinitionEntity definition,
            Map<String, Object> variables) {
        Map<String, TypedValue> sent = PassingFields.typed(variables);
        boolean hasForm = checkStart(context, definition, sent);
        if (!hasForm || variables == null) {
            return next.execute(command);
        }
        VariableMap passing = PassingFields.passing(sent, name -> false);
        passing.keySet().forEach(name -> variables.put(name, passing.getValueTyped(name)));
        T result = next.execute(command);
        String instance = ((ProcessInstance) result).getId();
        String root = ((ProcessInstance) result).getRootProcessInstanceId();
        records.keep(
                root, instance, definition.getKey(), definition.getInitial().getId(), null, sent);
        keepRest(context, instance, sent);
        return result;
    }

    private boolean checkStart(
            CommandContext context, ProcessDefinitionEntity definition, Map<String, TypedValue> sent) {
        try {
            return contract.checkStart(definition, sent);
        } catch (Refusal refusal) {
            for (CommandChecker checker :
                    context.getProcessEngineConfiguration().getCommandCheckers()) {
                checker.checkCreateProcessInstance(definition);
            }
            throw refusal;
        }
    }

    private static void keepRest(CommandContext context, String instance, Map<String, TypedValue> sent) {
        ExecutionEntity execution = context.getExecutionManager().findExecutionById(instance);
        if (execution != null && !execution.isEnded()) {
            PassingFields.keepRest(execution, sent);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> variables(Field field, Object command) {
        return (Map<String, Object>) value(field, command);
    }

    private static Object value(Field field, Object command) {
        return ReflectionUtils.getField(field, command);
    }

    /** Fails at start-up, should another engine version name it otherwise. */
    private static Field field(Class<?> command, String name) {
        Field field = ReflectionUtils.findField(command, name);
        if (field == null) {
            throw new IllegalStateException(command + " has no field " + name);
        }
        ReflectionUtils.makeAccessible(field);
        return field;
    }
}
