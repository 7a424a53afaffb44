package io.zhidu.audit.history.engine;

import io.zhidu.audit.history.Models.Element;
import io.zhidu.audit.history.Models.Flow;
import io.zhidu.audit.history.Models.Model;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;

/** Names, clauses and forms of a model's elements. */
final class ModelReader {

    private static final String EMBEDDED = "embedded:deployment:";

    private ModelReader() {}

    static Model read(String process, String name, int version, BpmnModelInstance model) {
        Map<String, Element> elements = new HashMap<>();
        model.getModelElementsByType(FlowElement.class)
                .forEach(each -> elements.put(
                        each.getId(),
                        new Element(each.getName() == null ? each.getId() : oneLine(each.getName()), clauses(each))));
        Map<String, List<Flow>> flows = model.getModelElementsByType(SequenceFlow.class).stream()
                .collect(Collectors.groupingBy(
                        flow -> flow.getTarget().getId(),
                        Collectors.mapping(
                                flow -> new Flow(flow.getId(), flow.getSource().getId()), Collectors.toList())));
        return new Model(process, name, version, elements, flows, ends(model));
    }

    /** Of the process itself, and of what an event began in it, which may go on when all else has ended. */
    private static List<String> ends(BpmnModelInstance model) {
        return model.getModelElementsByType(EndEvent.class).stream()
                .filter(each -> !(each.getParentElement() instanceof SubProcess part) || part.triggeredByEvent())
                .map(FlowElement::getId)
                .sorted()
                .toList();
    }

    /** Ids of the elements that may have a form. */
    static List<String> asking(BpmnModelInstance model) {
        return Stream.of(StartEvent.class, UserTask.class)
                .flatMap(type -> model.getModelElementsByType(type).stream())
                .map(FlowElement::getId)
                .toList();
    }

    /** @return name of the file; null where the element has no form */
    static String form(BpmnModelInstance model, String element) {
        Object found = model.getModelElementById(element);
        if (found instanceof UserTask task) {
            return form(task.getCamundaFormKey(), task.getCamundaFormRef());
        }
        return found instanceof StartEvent start ? form(start.getCamundaFormKey(), start.getCamundaFormRef()) : null;
    }

    private static String form(String key, String reference) {
        if (key != null && key.startsWith(EMBEDDED)) {
            return key.substring(EMBEDDED.length());
        }
        return reference == null ? null : reference + ".form";
    }

    private static List<String> clauses(BaseElement element) {
        return element.getExtensionElements() == null
                ? List.of()
                : element
                        .getExtensionElements()
                        .getElementsQuery()
                        .filterByType(CamundaProperties.class)
                        .list()
                        .stream()
                        .flatMap(each -> each.getCamundaProperties().stream())
                        .filter(each -> "clause".equals(each.getCamundaName()))
                        .flatMap(each -> Arrays.stream(each.getCamundaValue().split("[,;\\s]+")))
                        .filter(each -> !each.isBlank())
                        .toList();
    }

    private static String oneLine(String name) {
        return name.replaceAll("\\s*\\n\\s*", " ");
    }
}
