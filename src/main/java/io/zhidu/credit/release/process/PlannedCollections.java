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
     * Whether the newest plan was made for this route and balance; a signer is shown a plan of just what is over the limit.
     * Goods without credit wait for their money while what is owed is paid by the plan, which is then missing from the
     * balance. Goods that are paid first are over no limit when they leave, and the limit of every new day would make
     * another balance of theirs: their plan is made once.
     *
     * @param balance in yuan
     */
    public boolean meet(String shipment, String route, String balance) {
        Money demanded = Money.of(balance);
        return collections
                .find(shipment)
                .filter(plan -> plan.route().equals(route))
                .filter(plan -> Route.of(route) == Route.PAY_FIRST
                        || plan.balance().equals(demanded)
                        || Route.of(route) == Route.NO_CREDIT
                                && collections.outstanding(plan).equals(demanded))
                .isPresent();
    }
}
