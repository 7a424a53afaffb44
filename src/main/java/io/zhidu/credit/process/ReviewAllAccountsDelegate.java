package io.zhidu.credit.process;

import io.zhidu.credit.AccountService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Clause 3-1.1, every night: contracts end and years turn without anybody doing anything. */
@Component
class ReviewAllAccountsDelegate implements JavaDelegate {

    private final AccountService accounts;

    ReviewAllAccountsDelegate(AccountService accounts) {
        this.accounts = accounts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable("standingsChanged", accounts.reviewAll());
    }
}
