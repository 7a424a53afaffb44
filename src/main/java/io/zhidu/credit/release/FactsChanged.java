package io.zhidu.credit.release;

import io.zhidu.credit.CreditSnapshot;

/** What held when the route was decided no longer holds; the request goes back with it. Nothing was released. */
public class FactsChanged extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Why why;
    private final Route route;
    private final transient CreditSnapshot before;
    private final transient RouteFacts facts;
    private final Route now;

    /** What no longer holds. */
    public enum Why {
        /** The decision table answers another route. */
        ROUTE,
        /** The same, but no signature covers the goods and figures. */
        SIGNATURE,
        /** The same, but the goods are further over the limit than the signer saw. */
        EXCESS,
        /** The same, but the money that covered the goods is there no longer. */
        MONEY,
        /** The same, but the sales department allows less, or its term has passed. */
        ALLOWED
    }

    /** @param before the figures that the route was decided upon */
    FactsChanged(String shipment, Why why, Route route, CreditSnapshot before, RouteFacts facts, Route now) {
        super(shipment + ": " + why + " " + route + " -> " + now);
        this.why = why;
        this.route = route;
        this.before = before;
        this.facts = facts;
        this.now = now;
    }

    public Why why() {
        return why;
    }

    /** As it was decided. */
    public Route route() {
        return route;
    }

    public CreditSnapshot before() {
        return before;
    }

    public RouteFacts facts() {
        return facts;
    }

    public Route now() {
        return now;
    }
}
