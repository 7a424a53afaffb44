package io.zhidu.audit.history.facts;

import io.zhidu.audit.history.NameSource;
import io.zhidu.credit.Accounts;
import io.zhidu.platform.Refusal;
import java.util.Set;
import org.springframework.stereotype.Component;

@Component
class AccountNames implements NameSource {

    private final Accounts accounts;

    AccountNames(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Set<String> fields() {
        return Set.of("account", "debtAccount");
    }

    @Override
    public String of(String number, String field, String value) {
        try {
            return accounts.get(value).name();
        } catch (Refusal unknown) {
            return null;
        }
    }
}
