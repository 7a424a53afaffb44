package io.zhidu.credit.process;

import static io.zhidu.credit.process.CreditAccountProcess.answer;
import static io.zhidu.credit.process.CreditAccountProcess.text;

import io.zhidu.credit.AccountService;
import io.zhidu.credit.Contract;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Clause 3-1.1.2: the signed contract with its settlement agreement. */
@Component
class RecordContractDelegate implements JavaDelegate {

    private final AccountService accounts;

    RecordContractDelegate(AccountService accounts) {
        this.accounts = accounts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        accounts.recordContract(
                execution.getProcessBusinessKey(),
                new Contract(
                        Contract.Kind.valueOf(
                                text("contractKind").take(execution).orElseThrow()),
                        LocalDate.parse(text("contractFrom").take(execution).orElseThrow()),
                        LocalDate.parse(text("contractTo").take(execution).orElseThrow()),
                        answer("settlementAgreement").take(execution).orElse(false),
                        text("contractReference").take(execution).orElseThrow()));
    }
}
