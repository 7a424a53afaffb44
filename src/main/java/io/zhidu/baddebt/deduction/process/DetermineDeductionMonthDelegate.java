package io.zhidu.baddebt.deduction.process;

import io.zhidu.baddebt.deduction.RunService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 3-deduct: the month is the business key. A month that was run, or that somebody else is running, is left alone. */
@Component
class DetermineDeductionMonthDelegate implements JavaDelegate {

    private final RunService runs;

    DetermineDeductionMonthDelegate(RunService runs) {
        this.runs = runs;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String month =
                runs.determineMonth(IncomeDeductionProcess.MONTH.find(execution).orElse(null));
        IncomeDeductionProcess.MONTH.set(execution, month);
        boolean fresh = runs.begin(month);
        boolean underWay = !fresh && isUnderWay(execution, month);
        execution.setProcessBusinessKey(month);
        IncomeDeductionProcess.ALREADY_RUN.set(execution, runs.isLocked(month) || underWay);
    }

    /** An instance that was deleted half-way is no longer under way: another one goes on where it was. */
    private static boolean isUnderWay(DelegateExecution execution, String month) {
        return execution
                        .getProcessEngineServices()
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .processDefinitionKey(IncomeDeductionProcess.KEY)
                        .processInstanceBusinessKey(month)
                        .list()
                        .stream()
                        .filter(other -> !other.getId().equals(execution.getProcessInstanceId()))
                        .count()
                > 0;
    }
}
