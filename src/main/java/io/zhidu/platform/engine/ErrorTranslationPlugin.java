package io.zhidu.platform.engine;

import io.zhidu.platform.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.DeleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceAtActivitiesCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.stereotype.Component;

/** Stands around every command, outside its transaction: when it speaks, all is rolled back. */
@Component
class ErrorTranslationPlugin extends AbstractProcessEnginePlugin {

    private final ErrorTranslation translation;

    ErrorTranslationPlugin(ErrorTranslation translation) {
        this.translation = translation;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<CommandInterceptor> interceptors =
                new ArrayList<>(Optional.ofNullable(engine.getCustomPreCommandInterceptorsTxRequired())
                        .orElseGet(List::of));
        interceptors.add(0, new Translator());
        engine.setCustomPreCommandInterceptorsTxRequired(interceptors);
    }

    private final class Translator extends CommandInterceptor {

        @Override
        public <T> T execute(Command<T> command) {
            if (Context.getCommandContext() != null) {
                return next.execute(command); // a command within a command: the outer one answers
            }
            try {
                close(command);
                return next.execute(command);
            } catch (RuntimeException failure) {
                throw translate(failure);
            }
        }
    }

    private RuntimeException translate(RuntimeException failure) {
        boolean rest = EngineRest.isCurrent();
        Optional<Refusal> refusal =
                rest ? translation.refusal(failure, EngineRest.changedTask()) : Failures.refusal(failure);
        FailureLog.write(failure, refusal);
        return refusal.map(told -> rest
                        ? EngineRest.answer(ErrorTranslation.status(told), translation.sentence(told))
                        : (RuntimeException) told)
                .orElse(failure);
    }

    /** Ways past the forms for which the engine asks no more than leave to work on a task or to start a process. */
    private static void close(Command<?> command) {
        if (!EngineRest.isCurrent()) {
            return;
        }
        if (command instanceof HandleTaskBpmnErrorCmd || command instanceof HandleTaskEscalationCmd) {
            throw Refusal.forbidden("platform.engine.bpmnError");
        }
        if (command instanceof DeleteTaskCmd) { // the engine would answer 500
            throw Refusal.forbidden("platform.engine.forbidden");
        }
        if (command instanceof ResolveTaskCmd) { // whoever may work on a task could take it from its assignee
            throw Refusal.forbidden("platform.engine.resolve");
        }
        if (command instanceof StartProcessInstanceAtActivitiesCmd) {
            throw Refusal.forbidden("platform.engine.startInstructions");
        }
    }
}
