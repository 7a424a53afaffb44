package io.zhidu.credit.release;

/** What held when the route was decided no longer holds; the request goes back with it. Nothing was released. */
public class FactsChanged extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String shipment;
    private final Route before;
    private final transient RouteFacts facts;
    private final Route now;

    public FactsChanged(String shipment, Route before, RouteFacts facts, Route now) {
        super(shipment + ": " + before + " -> " + now);
        this.shipment = shipment;
        this.before = before;
        this.facts = facts;
        this.now = now;
    }

    public String shipment() {
        return shipment;
    }

    public Route before() {
        return before;
    }

    public RouteFacts facts() {
        return facts;
    }

    /** The same as before where the signature or the money is what is missing. */
    public Route now() {
        return now;
    }
}
