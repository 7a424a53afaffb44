package io.zhidu.bench;

import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.context.ApplicationContext;

/** A case from its first form to its end event, as people drive it; the same calls for the product and the bare engines. */
interface Journey {

    /** Process id, and the folder of its models and forms. */
    String process();

    /** Brings in what the product must know before the first case; the bare engines know nothing. */
    void prepare(ApplicationContext product);

    /**
     * What the bare engine's no-op delegates must set all the same: variables that gateways, assignments and due dates of
     * the model read on this way. By bean name; a delegate that is missing here sets nothing.
     */
    Map<String, Consumer<DelegateExecution>> outcomes();

    /** @param ordinal counts up over all cases of a contender, so that cases differ */
    void drive(Desk desk, int ordinal);

    /** Whether the project's goals for the product against the bare engines speak of it. */
    default boolean hasGoals() {
        return false;
    }

    /** What else the model asks by name, for the bare engine. */
    default Map<String, Object> beans() {
        return Map.of();
    }
}
