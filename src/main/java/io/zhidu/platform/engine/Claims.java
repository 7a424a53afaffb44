package io.zhidu.platform.engine;

import io.zhidu.platform.Refusal;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLinkType;

/**
 * To take a task from one's group and to put back what one took is work. The engine lets nobody put one back who may not assign
 * it, and lets each candidate claim it for somebody else, or take it from him: that is to assign it here.
 */
class Claims extends TaskServiceImpl {

    /** As the log of what people did names it, and the casefile's messages. */
    private static final String PUT_BACK = "Unclaim";

    @Override
    public void claim(String taskId, String userId) {
        commandExecutor.execute(new Handing(taskId, userId, new ClaimTaskCmd(taskId, userId)));
    }

    @Override
    public void setAssignee(String taskId, String userId) {
        commandExecutor.execute(new Handing(taskId, userId, new AssignTaskCmd(taskId, userId)));
    }

    /** @param asked what the engine does, and what is done where no person asks for it */
    private record Handing(String taskId, String to, Command<Void> asked) implements Command<Void> {

        @Override
        public Void execute(CommandContext context) {
            return TaskWorker.asking(context)
                    .map(worker -> by(worker, context))
                    .orElse(asked)
                    .execute(context);
        }

        private Command<Void> by(TaskWorker worker, CommandContext context) {
            if (worker.user().equals(to)) {
                return asked;
            }
            TaskEntity task = to == null ? context.getTaskManager().findTaskById(taskId) : null;
            if (task == null || !worker.user().equals(task.getAssignee())) {
                return new AssignTaskCmd(taskId, to);
            }
            if (task.getCandidates().isEmpty() || !context.runWithoutAuthorization(() -> tookIt(worker))) {
                throw Refusal.conflict("platform.engine.assigned");
            }
            return inner -> putBack(task);
        }

        private boolean tookIt(TaskWorker worker) {
            return Context.getProcessEngineConfiguration()
                            .getHistoryService()
                            .createHistoricIdentityLinkLogQuery()
                            .taskId(taskId)
                            .type(IdentityLinkType.ASSIGNEE)
                            .userId(worker.user())
                            .assignerId(worker.user())
                            .operationType("add")
                            .count()
                    > 0;
        }

        private static Void putBack(TaskEntity task) {
            task.setAssignee(null);
            task.triggerUpdateEvent();
            task.logUserOperation(PUT_BACK);
            return null;
        }
    }
}
