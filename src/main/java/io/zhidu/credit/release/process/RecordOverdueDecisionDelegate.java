package io.zhidu.credit.release.process;

import io.zhidu.credit.release.ReleaseService;
import io.zhidu.platform.Money;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Clause 3-1.4.2: the sales department allows an amount with its term, or nothing. */
@Component
class RecordOverdueDecisionDelegate implements JavaDelegate {

    private final ReleaseService releases;

    RecordOverdueDecisionDelegate(ReleaseService releases) {
        this.releases = releases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Money allowed = Money.of(
                ShipmentReleaseProcess.text("caseAmount").take(execution).orElseThrow());
        releases.decideCase(
                execution.getProcessBusinessKey(),
                allowed.isPositive(),
                allowed,
                ShipmentReleaseProcess.text("casePayBy")
                        .take(execution)
                        .filter(text -> !text.isBlank())
                        .map(LocalDate::parse)
                        .orElse(null),
                ShipmentReleaseProcess.text("caseReason").take(execution).orElse(null),
                null);
    }
}
