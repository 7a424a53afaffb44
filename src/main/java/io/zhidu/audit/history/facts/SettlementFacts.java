package io.zhidu.audit.history.facts;

import io.zhidu.audit.history.FactSource;
import io.zhidu.audit.history.Facts;
import io.zhidu.incentive.Settlements;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

@Component
class SettlementFacts implements FactSource {

    private final Settlements settlements;

    SettlementFacts(Settlements settlements) {
        this.settlements = settlements;
    }

    @Override
    public Set<String> processes() {
        return Set.of("incentive-settlement");
    }

    @Override
    public Facts of(String number) {
        return settlements
                .find(number)
                .map(known -> new Facts(null, null, List.of(), "/incentives/" + number))
                .orElse(Facts.NONE);
    }
}
