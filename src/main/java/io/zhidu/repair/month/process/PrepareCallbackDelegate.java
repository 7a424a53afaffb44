package io.zhidu.repair.month.process;

import io.zhidu.repair.month.Callback;
import io.zhidu.repair.month.Callbacks;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Whom to call; all of it local, so that calls made at the same time never share an answer. */
@Component
class PrepareCallbackDelegate implements JavaDelegate {

    private final Callbacks callbacks;

    PrepareCallbackDelegate(Callbacks callbacks) {
        this.callbacks = callbacks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Callback callback = callbacks.get(MonthEndProcess.CALLBACK_ID.get(execution));
        execution.setVariableLocal("orderNumber", callback.orderNumber());
        execution.setVariableLocal("customerName", callback.customerName());
        execution.setVariableLocal("phone", callback.phone());
        execution.setVariableLocal("place", callback.place());
        MonthEndProcess.ANSWER.forEach(field -> execution.setVariableLocal(field.name(), null));
    }
}
