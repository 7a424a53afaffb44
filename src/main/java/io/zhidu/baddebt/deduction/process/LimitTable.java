package io.zhidu.baddebt.deduction.process;

import io.zhidu.baddebt.deduction.DeductionLimits;
import io.zhidu.baddebt.deduction.LimitPolicy;
import io.zhidu.platform.EngineDoor;
import io.zhidu.platform.Money;
import io.zhidu.platform.Refusal;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Component;

/** Asks {@code income-deduction-limits}. */
@Component
class LimitTable implements LimitPolicy {

    private final DecisionService decisions;
    private final EngineDoor door;

    LimitTable(DecisionService decisions, EngineDoor door) {
        this.decisions = decisions;
        this.door = door;
    }

    @Override
    public DeductionLimits in(YearMonth month) {
        Map<String, Object> asked = Map.of("wageMonth", month.getYear() * 100 + month.getMonthValue());
        DmnDecisionTableResult values =
                door.open(() -> decisions.evaluateDecisionTableByKey("income-deduction-limits", asked));
        if (values.isEmpty()) {
            throw Refusal.invalid("deduction.limits.none", month);
        }
        return new DeductionLimits(
                new BigDecimal(values.getSingleResult().<String>getEntry("percent")),
                Money.of(values.getSingleResult().getEntry("minimumWage")));
    }
}
