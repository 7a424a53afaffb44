package io.zhidu.audit.history.facts;

import io.zhidu.audit.history.FactSource;
import io.zhidu.audit.history.Facts;
import io.zhidu.incentive.Appeals;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

@Component
class AppealFacts implements FactSource {

    private final Appeals appeals;

    AppealFacts(Appeals appeals) {
        this.appeals = appeals;
    }

    @Override
    public Set<String> processes() {
        return Set.of("incentive-appeal");
    }

    @Override
    public Facts of(String number) {
        return appeals.find(number)
                .map(known -> new Facts(null, null, List.of(known.settlement()), "/incentives/" + known.settlement()))
                .orElse(Facts.NONE);
    }
}
