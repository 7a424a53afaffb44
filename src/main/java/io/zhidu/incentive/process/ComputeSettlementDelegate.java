package io.zhidu.incentive.process;

import io.zhidu.incentive.IncentiveStatements;
import io.zhidu.incentive.SettlementService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 2-2 to 2-8, by the values in force in the period (2-11, 2-12, 2-13). */
@Component
class ComputeSettlementDelegate implements JavaDelegate {

    private final SettlementService settlements;
    private final IncentiveStatements statements;

    ComputeSettlementDelegate(SettlementService settlements, IncentiveStatements statements) {
        this.settlements = settlements;
        this.statements = statements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = IncentiveSettlementProcess.SETTLEMENT.get(execution);
        settlements.compute(number);
        IncentiveStatements.Total total = statements.total(number);
        IncentiveSettlementProcess.PERSONS.set(execution, total.persons());
        IncentiveSettlementProcess.TOTAL.set(execution, total.gross().toString());
        IncentiveSettlementProcess.PAYOUT_MONTH.set(
                execution, settlements.get(number).payoutMonth().toString());
    }
}
