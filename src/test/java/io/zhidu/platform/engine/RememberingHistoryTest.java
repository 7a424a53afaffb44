package io.zhidu.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.support.ZhiduTest;
import java.util.Date;
import java.util.UUID;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ZhiduTest
class RememberingHistoryTest {

    private static final Date BEGAN = new Date(1_600_000_000_250L);
    private static final Date ENDED = new Date(1_600_000_004_000L);

    @Autowired
    private ProcessEngine engine;

    private final String task = UUID.randomUUID().toString();
    private final RememberingHistory history = new RememberingHistory();

    @AfterEach
    void delete() {
        engine.getHistoryService().deleteHistoricTaskInstance(task);
    }

    @Test
    void whoSawATaskBeginKnowsHowLongItTookWithoutReadingIt() {
        write(history, begun());
        history(row -> assertThat(row.getDurationInMillis()).isNull());
        HistoricTaskInstanceEventEntity end = ended();
        write(history, end);
        assertThat(end.getStartTime())
                .as("the same value, and none that was read")
                .isSameAs(BEGAN);
        history(row -> assertThat(row.getDurationInMillis()).isEqualTo(3_750));
    }

    @Test
    void anotherNodeReadsWhenItBegan() {
        write(history, begun());
        HistoricTaskInstanceEventEntity end = ended();
        write(new RememberingHistory(), end);
        assertThat(end.getStartTime()).isNotSameAs(BEGAN).hasSameTimeAs(BEGAN);
        history(row -> assertThat(row.getDurationInMillis()).isEqualTo(3_750));
    }

    @Test
    void beginAndEndInOneTransactionAreOneRow() {
        run(() -> {
            HistoricTaskInstanceEventEntity event = begun();
            history.handleEvent(event);
            event.setEventType(HistoryEventTypes.TASK_INSTANCE_COMPLETE.getEventName());
            event.setEndTime(ENDED);
            history.handleEvent(event);
        });
        history(row -> assertThat(row.getDurationInMillis()).isEqualTo(3_750));
    }

    private HistoricTaskInstanceEventEntity begun() {
        HistoricTaskInstanceEventEntity event = new HistoricTaskInstanceEventEntity();
        event.setId(task);
        event.setTaskId(task);
        event.setStartTime(BEGAN);
        event.setEventType(HistoryEventTypes.TASK_INSTANCE_CREATE.getEventName());
        return event;
    }

    private HistoricTaskInstanceEventEntity ended() {
        HistoricTaskInstanceEventEntity event = new HistoricTaskInstanceEventEntity();
        event.setId(task);
        event.setTaskId(task);
        event.setEndTime(ENDED);
        event.setEventType(HistoryEventTypes.TASK_INSTANCE_COMPLETE.getEventName());
        return event;
    }

    private void write(RememberingHistory history, HistoricTaskInstanceEventEntity event) {
        run(() -> history.handleEvent(event));
    }

    private void run(Runnable work) {
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(context -> {
                    work.run();
                    return null;
                });
    }

    private void history(Consumer<HistoricTaskInstance> expectation) {
        expectation.accept(engine.getHistoryService()
                .createHistoricTaskInstanceQuery()
                .taskId(task)
                .singleResult());
    }
}
