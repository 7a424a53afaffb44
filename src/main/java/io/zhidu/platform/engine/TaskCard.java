package io.zhidu.platform.engine;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/**
 * A user task with the extension property {@code card} has those variables of its process as its own. Who may see the task
 * sees them on its card, though he may not read the process's, which would be those of all its instances.
 */
@Component
class TaskCard extends AbstractProcessEnginePlugin {

    private static final String PROPERTY = "card";

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        TaskProperties.listen(engine, new Showing());
    }

    /** Whether the task has variables of its own to show. */
    static boolean isOn(TaskEntity task) {
        TaskDefinition definition = task.getTaskDefinition();
        return definition != null
                && definition.getBuiltinTaskListenersForEvent(TaskListener.EVENTNAME_CREATE).stream()
                        .anyMatch(Card.class::isInstance);
    }

    private static final class Showing extends AbstractBpmnParseListener {

        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            TaskProperties.of(element, PROPERTY)
                    .ifPresent(names -> ((UserTaskActivityBehavior) activity.getActivityBehavior())
                            .getTaskDefinition()
                            .addBuiltInTaskListener(
                                    TaskListener.EVENTNAME_CREATE, new Card(List.of(names.split("[,\\s]+")))));
        }
    }

    private record Card(List<String> names) implements TaskListener {

        @Override
        public void notify(DelegateTask task) {
            names.forEach(name -> task.setVariableLocal(name, task.getVariable(name)));
        }
    }
}
