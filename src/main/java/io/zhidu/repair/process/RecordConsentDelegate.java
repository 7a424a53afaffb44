package io.zhidu.repair.process;

import io.zhidu.repair.QuoteService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Clause 1-3.4: the customer's answer; a wish for another quote is none. */
@Component
class RecordConsentDelegate implements JavaDelegate {

    private final QuoteService quotes;

    RecordConsentDelegate(QuoteService quotes) {
        this.quotes = quotes;
    }

    @Override
    public void execute(DelegateExecution execution) {

        String answer =
                RepairOrderProcess.text("customerAnswer").take(execution).orElseThrow();
        String name = RepairOrderProcess.text("answeredBy").take(execution).orElse(null);
        boolean requote = answer.equals("requote");
        if (!requote) {
            RepairOrderProcess.text("feeVersion")
                    .set(
                            execution,
                            quotes.recordConsent(execution.getProcessBusinessKey(), answer.equals("agreed"), name));
        }
        RepairOrderProcess.answer("requoteAsked").set(execution, requote);
        RepairOrderProcess.answer("customerAgreed").set(execution, answer.equals("agreed"));
    }
}
