package io.zhidu.audit.clause.process;

import io.zhidu.audit.clause.Carrier;
import io.zhidu.audit.clause.Carriers;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.stereotype.Component;

/** Reads extension property {@code clause} of the models, and the clauses at the head of a rule's description. */
@Component
class DeployedCarriers implements Carriers {

    private static final Pattern HEAD = Pattern.compile("\\d-[a-z0-9.]+");
    private static final Pattern IDS = Pattern.compile("^(\\d-[a-z0-9.]+[,\\s]*)+");

    private final RepositoryService repositoryService;

    DeployedCarriers(RepositoryService repositoryService) {
        this.repositoryService = repositoryService;
    }

    @Override
    public List<Carrier> all() {
        Stream<Carrier> elements =
                repositoryService
                        .createProcessDefinitionQuery()
                        .latestVersion()
                        .orderByProcessDefinitionKey()
                        .asc()
                        .list()
                        .stream()
                        .flatMap(this::elements);
        Stream<Carrier> rules =
                repositoryService
                        .createDecisionDefinitionQuery()
                        .latestVersion()
                        .orderByDecisionDefinitionKey()
                        .asc()
                        .list()
                        .stream()
                        .flatMap(this::rules);
        return Stream.concat(elements, rules).toList();
    }

    private Stream<Carrier> elements(ProcessDefinition process) {
        BpmnModelInstance model = repositoryService.getBpmnModelInstance(process.getId());
        return model.getModelElementsByType(FlowNode.class).stream()
                .flatMap(node -> clauses(node)
                        .map(clause -> new Carrier(
                                clause,
                                node.getElementType().getTypeName(),
                                process.getKey(),
                                process.getName(),
                                node.getId(),
                                Optional.ofNullable(node.getName()).orElse(""),
                                work(node))));
    }

    private static Stream<String> clauses(BaseElement node) {
        return Stream.ofNullable(node.getExtensionElements())
                .flatMap(
                        extension -> extension.getElementsQuery().filterByType(CamundaProperties.class).list().stream())
                .map(CamundaProperties::getCamundaProperties)
                .flatMap(Collection::stream)
                .filter(property -> "clause".equals(property.getCamundaName()))
                .map(CamundaProperty::getCamundaValue)
                .flatMap(ids -> Stream.of(ids.trim().split("[,;\\s]+")));
    }

    /** The service or decision behind it, by which a developer finds the rule. */
    private static String work(FlowNode node) {
        return Stream.of("delegateExpression", "decisionRef")
                .map(name -> node.getAttributeValueNs("http://camunda.org/schema/1.0/bpmn", name))
                .filter(value -> value != null)
                .map(value -> value.replaceAll("[${}]", ""))
                .findFirst()
                .orElse("");
    }

    private Stream<Carrier> rules(DecisionDefinition decision) {
        return repositoryService.getDmnModelInstance(decision.getId()).getModelElementsByType(Rule.class).stream()
                .filter(rule -> rule.getDescription() != null)
                .flatMap(rule -> head(rule.getDescription().getTextContent())
                        .map(clause -> new Carrier(
                                clause,
                                Carrier.RULE,
                                decision.getKey(),
                                decision.getName(),
                                rule.getId(),
                                rule.getDescription().getTextContent(),
                                "")));
    }

    private static Stream<String> head(String description) {
        return IDS.matcher(description)
                .results()
                .map(MatchResult::group)
                .flatMap(ids -> HEAD.matcher(ids).results().map(MatchResult::group));
    }
}
