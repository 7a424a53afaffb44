package io.zhidu.credit.collection.process;

import io.zhidu.credit.collection.CollectionService;
import io.zhidu.credit.collection.CollectionState;
import io.zhidu.platform.Times;
import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Clauses 3-2.2.3 and 3-4.1: what is to be done about a plan now, and when to look again. */
@Component
class LookAtCollectionDelegate implements JavaDelegate {

    private static final Date NEVER = new Date(253_402_214_400_000L); // the year 9999: only money moves it

    private final CollectionService collections;
    private final Clock clock;

    LookAtCollectionDelegate(CollectionService collections, Clock clock) {
        this.collections = collections;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CollectionState state = collections.look(execution.getProcessBusinessKey());
        CollectionProcess.COLLECTION_STEP.set(execution, state.step().name());
        CollectionProcess.INSTALMENT_DUE.set(
                execution, state.dueOn() == null ? null : state.dueOn().toString());
        CollectionProcess.INSTALMENT_OPEN.set(execution, state.open().toString());
        CollectionProcess.NEXT_LOOK_AT.set(
                execution, state.nextLookAt() == null ? NEVER : Times.toDate(state.nextLookAt(), clock.getZone()));
    }
}
