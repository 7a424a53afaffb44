package io.zhidu.audit.history.facts;

import io.zhidu.audit.history.FactSource;
import io.zhidu.audit.history.Facts;
import io.zhidu.credit.Accounts;
import io.zhidu.platform.Refusal;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

@Component
class CreditFacts implements FactSource {

    private final Accounts accounts;

    CreditFacts(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Set<String> processes() {
        return Set.of("credit-account");
    }

    @Override
    public Facts of(String number) {
        try {
            return new Facts(accounts.get(number).name(), null, List.of(), "/credit/accounts/" + number);
        } catch (Refusal unknown) {
            return Facts.NONE;
        }
    }
}
