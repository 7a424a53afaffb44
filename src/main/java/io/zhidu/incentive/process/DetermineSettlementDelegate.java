package io.zhidu.incentive.process;

import io.zhidu.incentive.CollectingService;
import io.zhidu.incentive.evidence.SettlementKind;
import io.zhidu.platform.Sentences;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 2-4.1, 2-5.1, 2-8: the number is the business key. What was settled, or what somebody else is settling, is left alone. */
@Component
class DetermineSettlementDelegate implements JavaDelegate {

    private final CollectingService collecting;
    private final Sentences sentences;

    DetermineSettlementDelegate(CollectingService collecting, Sentences sentences) {
        this.collecting = collecting;
        this.sentences = sentences;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String kind = IncentiveSettlementProcess.KIND.get(execution);
        String number = collecting.determine(kind, IncentiveSettlementProcess.PERIOD.get(execution));
        IncentiveSettlementProcess.SETTLEMENT.set(execution, number);
        String period = SettlementKind.periodOf(number).text();
        IncentiveSettlementProcess.PERIOD.set(execution, period);
        IncentiveSettlementProcess.TITLE.set(execution, sentences.ofRecord("settlement.title." + kind, period));
        IncentiveSettlementProcess.SENT_BACK_REASON.set(execution, "");
        boolean fresh = collecting.begin(number);
        boolean underWay = !fresh && isUnderWay(execution, number);
        execution.setProcessBusinessKey(number);
        IncentiveSettlementProcess.ALREADY_SETTLED.set(execution, collecting.isLocked(number) || underWay);
    }

    /** An instance that was deleted half-way is no longer under way: another one goes on where it was. */
    private static boolean isUnderWay(DelegateExecution execution, String number) {
        return execution
                .getProcessEngineServices()
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(IncentiveSettlementProcess.KEY)
                .processInstanceBusinessKey(number)
                .list()
                .stream()
                .anyMatch(other -> !other.getId().equals(execution.getProcessInstanceId()));
    }
}
