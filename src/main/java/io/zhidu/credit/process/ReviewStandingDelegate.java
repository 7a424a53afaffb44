package io.zhidu.credit.process;

import static io.zhidu.credit.process.CreditAccountProcess.answer;

import io.zhidu.credit.AccountService;
import io.zhidu.credit.Standing;
import io.zhidu.credit.Standing.Condition;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Clause 3-1.1: credit opens when all three conditions hold, and closes when one stops. */
@Component
class ReviewStandingDelegate implements JavaDelegate {

    private final AccountService accounts;

    ReviewStandingDelegate(AccountService accounts) {
        this.accounts = accounts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Standing standing = accounts.review(execution.getProcessBusinessKey());
        answer("abandoned").set(execution, false);
        answer("creditOpen").set(execution, standing.open());
        answer("idCopyMissing").set(execution, standing.missing().contains(Condition.FILE_WITH_ID_COPY));
        answer("contractMissing").set(execution, standing.missing().contains(Condition.CONTRACT));
        answer("lastYearOpen").set(execution, standing.missing().contains(Condition.LAST_YEAR_CLEARED));
    }
}
