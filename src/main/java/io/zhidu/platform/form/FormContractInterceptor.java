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
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
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

    FormContractInterceptor(FormContract contract) {
        this.contract = contract;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (!FormContract.isOpen()) {
            inspect(command, Context.getCommandContext());
        }
        return next.execute(command);
    }

    private void inspect(Command<?> command, CommandContext context) {
        if (command instanceof CompleteTaskCmd) {
            task(context, value(COMPLETE_TASK, command), variables(COMPLETE_VARIABLES, command));
        } else if (command instanceof SubmitTaskFormCmd) {
            task(context, value(SUBMIT_TASK, command), variables(SUBMIT_VARIABLES, command));
        } else if (command instanceof SubmitStartFormCmd) {
            String id = (String) value(START_DEFINITION, command);
            start(
                    context,
                    context.getProcessEngineConfiguration().getDeploymentCache().findDeployedProcessDefinitionById(id),
                    variables(START_VARIABLES, command));
        } else if (command instanceof StartProcessInstanceCmd) {
            ProcessInstantiationBuilderImpl builder = (ProcessInstantiationBuilderImpl) value(START_BUILDER, command);
            start(
                    context,
                    new GetDeployedProcessDefinitionCmd(builder, false).execute(context),
                    builder.getVariables());
        }
    }

    private void task(CommandContext context, Object taskId, Map<String, Object> variables) {
        TaskEntity task = taskId == null ? null : context.getTaskManager().findTaskById((String) taskId);
        if (task == null) {
            return; // the command itself says so
        }
        try {
            contract.checkTask(task, variables);
        } catch (Refusal refusal) {
            // Who may not do the work learns nothing about its form.
            for (CommandChecker checker :
                    context.getProcessEngineConfiguration().getCommandCheckers()) {
                checker.checkTaskWork(task);
            }
            throw refusal;
        }
    }

    private void start(CommandContext context, ProcessDefinitionEntity definition, Map<String, Object> variables) {
        try {
            contract.checkStart(definition, variables);
        } catch (Refusal refusal) {
            for (CommandChecker checker :
                    context.getProcessEngineConfiguration().getCommandCheckers()) {
                checker.checkCreateProcessInstance(definition);
            }
            throw refusal;
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
