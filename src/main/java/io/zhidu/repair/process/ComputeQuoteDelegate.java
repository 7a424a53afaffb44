package io.zhidu.repair.process;

import io.zhidu.platform.Money;
import io.zhidu.repair.FeeLine;
import io.zhidu.repair.QuoteService;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Clause 1-3.4: the quote by the standard in force today. */
@Component
class ComputeQuoteDelegate implements JavaDelegate {

    private final QuoteService quotes;

    ComputeQuoteDelegate(QuoteService quotes) {
        this.quotes = quotes;
    }

    @Override
    public void execute(DelegateExecution execution) {

        List<FeeLine> lines = quotes.computeQuote(
                execution.getProcessBusinessKey(),
                RepairOrderProcess.text("finding").take(execution).orElse(null),
                RepairOrderProcess.FEE_LINES.take(execution));
        RepairOrderProcess.QUOTE_LINES.set(execution, lines);
        RepairOrderProcess.text("quoteTotal")
                .set(
                        execution,
                        lines.stream().map(FeeLine::amount).collect(Money.sum()).toString());
    }
}
