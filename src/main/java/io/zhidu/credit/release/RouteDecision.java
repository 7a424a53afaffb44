package io.zhidu.credit.release;

/** The decision table {@code shipment-release-route}, the one place that knows the rules. */
@FunctionalInterface
public interface RouteDecision {

    Route decide(RouteFacts facts);
}
