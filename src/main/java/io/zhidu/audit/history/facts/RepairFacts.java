package io.zhidu.audit.history.facts;

import io.zhidu.audit.history.Document;
import io.zhidu.audit.history.FactSource;
import io.zhidu.audit.history.Facts;
import io.zhidu.platform.Money;
import io.zhidu.platform.Refusal;
import io.zhidu.repair.RepairOrder;
import io.zhidu.repair.RepairOrders;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

@Component
class RepairFacts implements FactSource {

    private final RepairOrders orders;

    RepairFacts(RepairOrders orders) {
        this.orders = orders;
    }

    @Override
    public Set<String> processes() {
        return Set.of("repair-order");
    }

    @Override
    public Facts of(String number) {
        try {
            RepairOrder order = orders.get(number);
            Money amount = order.billAmount() == null ? order.consentedAmount() : order.billAmount();
            return new Facts(
                    order.customerName(),
                    amount == null ? null : amount.amount(),
                    List.of(),
                    "/repair/orders/" + number);
        } catch (Refusal unknown) {
            return Facts.NONE;
        }
    }

    @Override
    public List<Document> documents(String number) {
        return of(number) == Facts.NONE
                ? List.of()
                : List.of(Document.page("history.document.slip", "/repair/orders/" + number + "/slip"));
    }
}
