package io.zhidu.credit.collection.process;

import io.zhidu.credit.collection.CollectionService;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Clause 3-2.2.3: the customer was reminded of an instalment. */
@Component
class RecordReminderDelegate implements JavaDelegate {

    private final CollectionService collections;

    RecordReminderDelegate(CollectionService collections) {
        this.collections = collections;
    }

    @Override
    public void execute(DelegateExecution execution) {
        collections.recordReminder(
                execution.getProcessBusinessKey(),
                LocalDate.parse(CollectionProcess.INSTALMENT_DUE.get(execution)),
                CollectionProcess.text("reminderNote").take(execution).orElse(null));
    }
}
