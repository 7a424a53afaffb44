package io.zhidu.credit.process;

import static io.zhidu.credit.process.CreditAccountProcess.text;

import io.zhidu.credit.AccountService;
import io.zhidu.credit.NewAccount;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Clause 3-1.1.1: the customer's file; one that exists is only reviewed. */
@Component
class OpenAccountDelegate implements JavaDelegate {

    private final AccountService accounts;

    OpenAccountDelegate(AccountService accounts) {
        this.accounts = accounts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = text("account")
                .take(execution)
                .filter(known -> !known.isBlank())
                .orElseGet(() -> accounts.open(new NewAccount(
                        text("accountName").take(execution).orElseThrow(),
                        text("areaId").take(execution).orElseThrow(),
                        text("openerName").take(execution).orElseThrow(),
                        text("phone").take(execution).orElse(null))));
        execution.setProcessBusinessKey(number);
        CreditAccountProcess.ORDER_NUMBER.set(execution, number);
        CreditAccountProcess.CUSTOMER_NAME.set(execution, accounts.get(number).name());
    }
}
