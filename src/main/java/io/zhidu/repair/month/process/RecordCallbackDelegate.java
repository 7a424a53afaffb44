package io.zhidu.repair.month.process;

import io.zhidu.repair.month.Callback;
import io.zhidu.repair.month.MonthEndService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 1-3.8: what the customer said, or that nobody answered. */
@Component
class RecordCallbackDelegate implements JavaDelegate {

    private final MonthEndService monthEnd;

    RecordCallbackDelegate(MonthEndService monthEnd) {
        this.monthEnd = monthEnd;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Callback.Answer answer = new Callback.Answer(
                MonthEndProcess.CALL_OUTCOME.get(execution).equals("answered"),
                MonthEndProcess.SCORE.find(execution).orElse(null),
                MonthEndProcess.QUALITY.find(execution).map("qualified"::equals).orElse(null),
                MonthEndProcess.REMARK.find(execution).orElse(null));
        String state = monthEnd.recordCallback(MonthEndProcess.CALLBACK_ID.get(execution), answer);
        execution.setVariableLocal(MonthEndProcess.CALLBACK_STATE.name(), state);
    }
}
