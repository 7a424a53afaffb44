package io.zhidu.platform.engine;

import io.zhidu.platform.Refusal;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/**
 * A user task with the extension property {@code notBy} is not for the person whom that variable names, or the persons whom
 * it names separated by commas: he can neither claim it nor be given it, by delegation, reassignment or otherwise, nor complete it.
 */
@Component
class OwnRequestGuard extends AbstractProcessEnginePlugin {

    private static final String PROPERTY = "notBy";

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        TaskProperties.listen(engine, new Guarding());
    }

    private final class Guarding extends AbstractBpmnParseListener {

        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            TaskProperties.of(element, PROPERTY).ifPresent(variable -> {
                var task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
                task.addBuiltInTaskListener(
                        TaskListener.EVENTNAME_ASSIGNMENT, open -> refuse(open, variable, open.getAssignee()));
                task.addBuiltInTaskListener(
                        TaskListener.EVENTNAME_COMPLETE,
                        open -> refuse(
                                open, variable, Context.getCommandContext().getAuthenticatedUserId()));
            });
        }
    }

    private static void refuse(DelegateTask task, String variable, String person) {
        if (person != null
                && List.of(String.valueOf(task.getVariable(variable)).split(","))
                        .contains(person)) {
            throw Refusal.forbidden("platform.engine.ownRequest");
        }
    }
}
