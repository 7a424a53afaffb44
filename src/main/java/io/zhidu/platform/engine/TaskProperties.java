package io.zhidu.platform.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** What a model says of a user task in an extension property of ours. */
final class TaskProperties {

    private TaskProperties() {}

    static void listen(ProcessEngineConfigurationImpl engine, BpmnParseListener listener) {
        var listeners = new ArrayList<>(
                Optional.ofNullable(engine.getCustomPreBPMNParseListeners()).orElseGet(List::of));
        listeners.add(listener);
        engine.setCustomPreBPMNParseListeners(listeners);
    }

    static Optional<String> of(Element task, String name) {
        return Optional.ofNullable(task.element("extensionElements"))
                .map(extensions -> extensions.element("properties"))
                .flatMap(properties -> properties.elements("property").stream()
                        .filter(property -> name.equals(property.attribute("name")))
                        .map(property -> property.attribute("value"))
                        .findFirst());
    }
}
