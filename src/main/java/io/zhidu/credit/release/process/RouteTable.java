package io.zhidu.credit.release.process;

import io.zhidu.credit.release.Route;
import io.zhidu.credit.release.RouteDecision;
import io.zhidu.credit.release.RouteFacts;
import io.zhidu.platform.EngineDoor;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Component;

/** Asks {@code shipment-release-route} once more at the moment of release, for the facts as they are then. */
@Component
class RouteTable implements RouteDecision {

    private final DecisionService decisions;
    private final EngineDoor door;

    RouteTable(DecisionService decisions, EngineDoor door) {
        this.decisions = decisions;
        this.door = door;
    }

    @Override
    public Route decide(RouteFacts facts) {
        Map<String, Object> asked = new HashMap<>(ShipmentReleaseProcess.facts(facts));
        asked.put(ShipmentReleaseProcess.PAY_FIRST.name(), false);
        asked.put(ShipmentReleaseProcess.AMOUNT.name(), facts.amount().toString());
        return Route.of(door.open(() -> decisions
                .evaluateDecisionTableByKey("shipment-release-route", asked)
                .getSingleResult()
                .getEntry(ShipmentReleaseProcess.ROUTE.name())));
    }
}
