package io.zhidu.audit.history.facts;

import io.zhidu.audit.history.NameSource;
import io.zhidu.customer.Building;
import io.zhidu.customer.Customers;
import java.util.Set;
import org.springframework.stereotype.Component;

@Component
class BuildingNames implements NameSource {

    private final Customers customers;

    BuildingNames(Customers customers) {
        this.customers = customers;
    }

    @Override
    public Set<String> fields() {
        return Set.of("buildingId");
    }

    @Override
    public String of(String number, String field, String value) {
        return customers.buildings().stream()
                .filter(each -> each.id().equals(value))
                .map(Building::name)
                .findFirst()
                .orElse(null);
    }
}
