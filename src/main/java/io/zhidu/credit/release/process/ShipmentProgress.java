package io.zhidu.credit.release.process;

import io.zhidu.platform.EngineDoor;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** Where a running request stands, for its page; the page has checked who may see it. */
@Component
public class ShipmentProgress {

    private final RuntimeService runtimeService;
    private final EngineDoor door;

    ShipmentProgress(RuntimeService runtimeService, EngineDoor door) {
        this.runtimeService = runtimeService;
        this.door = door;
    }

    /** None when the case is over. */
    public Optional<Now> of(String number) {
        return door.open(() -> Optional.ofNullable(runtimeService
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(number, ShipmentReleaseProcess.ID)
                        .singleResult())
                .map(this::now));
    }

    private Now now(ProcessInstance process) {
        return new Now(
                (String) runtimeService.getVariable(process.getId(), ShipmentReleaseProcess.ROUTE.name()),
                runtimeService.getActiveActivityIds(process.getId()).stream()
                        .distinct()
                        .toList());
    }

    /**
     * What it waits for.
     *
     * @param route as the decision table last answered, or null
     * @param steps ids of the elements that it stands at
     */
    public record Now(String route, List<String> steps) {}
}
