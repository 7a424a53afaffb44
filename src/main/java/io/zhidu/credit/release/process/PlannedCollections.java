package io.zhidu.credit.release.process;

import io.zhidu.credit.collection.CollectionService;
import io.zhidu.credit.release.Route;
import io.zhidu.platform.Money;
import org.springframework.stereotype.Component;

/** Whether the plan that the decision table demands has been made, clauses 3-1.4.1 and 3-2.2.3. */
@Component("plannedCollections")
public class PlannedCollections {

    private final CollectionService collections;

    PlannedCollections(CollectionService collections) {
        this.collections = collections;
    }

    /**
     * Whether the newest plan was made for this route and balance. Where the goods wait for money, what came in on the plan
     * meanwhile may be missing from the balance; a signer is shown a plan of just what is over the limit.
     *
     * @param balance in yuan
     */
    public boolean meet(String shipment, String route, String balance) {
        Money demanded = Money.of(balance);
        return collections
                .find(shipment)
                .filter(plan -> plan.route().equals(route))
                .filter(plan -> plan.balance().equals(demanded)
                        || Route.of(route).needsMoney()
                                && collections.outstanding(plan).equals(demanded))
                .isPresent();
    }
}
