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
 * A user task with the extension property {@code notBy} is not for the people whom that variable names, comma-separated: none
 * of them can claim it or be given it, by delegation, reassignment or otherwise, or complete it. The property {@code
 * notBySentence} says why, where it is not their own request.
 */
@Component
class OwnRequestGuard extends AbstractProcessEnginePlugin {

    private static final String PROPERTY = "notBy";
    private static final String SENTENCE = "notBySentence";
    private static final String OWN_REQUEST = "platform.engine.ownRequest";

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        TaskProperties.listen(engine, new Guarding());
    }

    private final class Guarding extends AbstractBpmnParseListener {

        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            String sentence = TaskProperties.of(element, SENTENCE).orElse(OWN_REQUEST);
            TaskProperties.of(element, PROPERTY).ifPresent(variable -> {
                var task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
                task.addBuiltInTaskListener(
                        TaskListener.EVENTNAME_ASSIGNMENT,
                        open -> refuse(open, variable, open.getAssignee(), sentence));
                task.addBuiltInTaskListener(
                        TaskListener.EVENTNAME_COMPLETE,
                        open -> refuse(
                                open, variable, Context.getCommandContext().getAuthenticatedUserId(), sentence));
            });
        }
    }

    private static void refuse(DelegateTask task, String variable, String person, String sentence) {
        if (person != null && task.getVariable(variable) instanceof String people) {
            if (List.of(people.split(",")).contains(person)) {
                throw Refusal.forbidden(sentence);
            }
        }
    }
}
