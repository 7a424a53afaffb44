package io.zhidu.baddebt.process;

import io.zhidu.baddebt.OpeningService;
import io.zhidu.credit.Accounts;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Clauses 3-3.1 to 3-3.3: numbers the case; the number is the business key. */
@Component
class OpenCaseDelegate implements JavaDelegate {

    private final Opening opening;
    private final OpeningService openings;
    private final Accounts accounts;

    OpenCaseDelegate(Opening opening, OpeningService openings, Accounts accounts) {
        this.opening = opening;
        this.openings = openings;
        this.accounts = accounts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Optional<String> number = opening.open(execution);
        BadDebtProcess.CASE_OPEN.set(execution, number.isPresent());
        number.map(openings::get).ifPresent(debt -> {
            execution.setProcessBusinessKey(debt.number());
            BadDebtProcess.ORDER_NUMBER.set(execution, debt.number());
            BadDebtProcess.AMOUNT.set(execution, debt.amount().toString());
            BadDebtProcess.CUSTOMER_NAME.set(
                    execution, accounts.get(debt.account()).name());
            BadDebtProcess.ANSWER.set(execution, "");
        });
    }
}
