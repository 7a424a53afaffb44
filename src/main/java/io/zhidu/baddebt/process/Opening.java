package io.zhidu.baddebt.process;

import io.zhidu.baddebt.OpeningService;
import io.zhidu.platform.Money;
import java.time.LocalDate;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** Which of the three ways a case is opened in. */
@Component
class Opening {

    private final OpeningService openings;

    Opening(OpeningService openings) {
        this.openings = openings;
    }

    /** @return empty where the goods have a case already */
    Optional<String> open(VariableScope scope) {
        Optional<String> deduction = BadDebtProcess.text("deductionAmount").take(scope);
        if (deduction.isPresent()) {
            return openings.openForDeduction(
                    BadDebtProcess.ORDER_NUMBER.get(scope),
                    BadDebtProcess.ACCOUNT.get(scope),
                    Money.of(deduction.get()));
        }
        Money amount = Money.of(take(scope, "debtAmount"));
        return Optional.of(
                "invoice".equals(take(scope, "reportKind"))
                        ? openings.openForInvoice(take(scope, "debtInvoice"), amount)
                        : openings.openForGoods(
                                take(scope, "debtAccount"),
                                BadDebtProcess.text("manualInvoice")
                                        .take(scope)
                                        .filter(text -> !text.isBlank())
                                        .orElse(null),
                                take(scope, "debtGoods"),
                                amount,
                                LocalDate.parse(take(scope, "debtDay"))));
    }

    private static String take(VariableScope scope, String name) {
        return BadDebtProcess.text(name).take(scope).orElseThrow();
    }
}
