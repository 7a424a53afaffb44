package io.zhidu.audit.retention;

import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Service;

/** What is in force, as the engine itself has it. */
@Service
public class RetentionInForce {

    private final RetentionPolicy policy;
    private final RepositoryService repositoryService;

    RetentionInForce(RetentionPolicy policy, RepositoryService repositoryService) {
        this.policy = policy;
        this.repositoryService = repositoryService;
    }

    public List<Line> lines() {
        return repositoryService
                .createProcessDefinitionQuery()
                .latestVersion()
                .orderByProcessDefinitionKey()
                .asc()
                .list()
                .stream()
                .map(this::line)
                .toList();
    }

    public RetentionPolicy policy() {
        return policy;
    }

    private Line line(ProcessDefinition process) {
        return new Line(
                process.getKey(),
                process.getName(),
                process.getHistoryTimeToLive(),
                policy.retention().get(process.getKey()));
    }

    /**
     * @param days from the beginning of a case
     * @param kept what the policy says, null where it says nothing
     */
    public record Line(String process, String name, Integer days, RetentionPolicy.Kept kept) {}
}
