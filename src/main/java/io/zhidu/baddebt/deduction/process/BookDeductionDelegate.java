package io.zhidu.baddebt.deduction.process;

import io.zhidu.baddebt.deduction.RunService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 3-deduct, 3-4.1, 3-4.2: one person's line, a job and so a transaction of its own. */
@Component
class BookDeductionDelegate implements JavaDelegate {

    private final RunService runs;

    BookDeductionDelegate(RunService runs) {
        this.runs = runs;
    }

    @Override
    public void execute(DelegateExecution execution) {
        runs.book(IncomeDeductionProcess.MONTH.get(execution), IncomeDeductionProcess.PERSON.get(execution));
    }
}
