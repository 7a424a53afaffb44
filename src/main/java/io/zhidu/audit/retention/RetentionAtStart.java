package io.zhidu.audit.retention;

import io.zhidu.platform.Preparation;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The policy holds for what is deployed, whatever its model says. */
@Component
@Order(50)
class RetentionAtStart implements Preparation {

    private final RetentionPolicy policy;
    private final RepositoryService repositoryService;

    RetentionAtStart(RetentionPolicy policy, RepositoryService repositoryService) {
        this.policy = policy;
        this.repositoryService = repositoryService;
    }

    @Override
    public void prepare() {
        repositoryService.createProcessDefinitionQuery().list().forEach(this::apply);
        repositoryService.createDecisionDefinitionQuery().list().forEach(this::apply);
    }

    /** A decision is kept as long as the process whose name it bears: some are asked outside of a case. */
    private void apply(DecisionDefinition decision) {
        policy.ofDecision(decision.getKey())
                .map(RetentionPolicy.Kept::daysFromBegin)
                .filter(days -> !days.equals(decision.getHistoryTimeToLive()))
                .ifPresent(days -> repositoryService.updateDecisionDefinitionHistoryTimeToLive(decision.getId(), days));
    }

    /** A process that the policy does not know is none of ours: it keeps the time of its model. */
    private void apply(ProcessDefinition process) {
        RetentionPolicy.Kept kept = policy.retention().get(process.getKey());
        if (kept != null && !Integer.valueOf(kept.daysFromBegin()).equals(process.getHistoryTimeToLive())) {
            repositoryService.updateProcessDefinitionHistoryTimeToLive(process.getId(), kept.daysFromBegin());
        }
    }
}
