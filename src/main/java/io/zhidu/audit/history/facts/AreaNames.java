package io.zhidu.audit.history.facts;

import io.zhidu.audit.history.NameSource;
import io.zhidu.credit.Accounts;
import java.util.Set;
import org.springframework.stereotype.Component;

@Component
class AreaNames implements NameSource {

    private final Accounts accounts;

    AreaNames(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Set<String> fields() {
        return Set.of("areaId");
    }

    @Override
    public String of(String number, String field, String value) {
        return accounts.areas().get(value);
    }
}
