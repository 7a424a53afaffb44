package io.zhidu.audit.walk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zhidu.platform.form.FormContract;
import java.util.function.Function;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.form.FormDefinition;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.task.Task;
import org.springframework.test.util.ReflectionTestUtils;

/** What the deployed forms demand, as the server itself reads them; its records are nobody else's, hence the detour. */
final class DeployedForms {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ProcessEngine engine;
    private final Object resources;

    DeployedForms(ProcessEngine engine, FormContract contract) {
        this.engine = engine;
        this.resources = ReflectionTestUtils.getField(contract, "resources");
    }

    /** @return the fields by their keys */
    JsonNode ofTask(Task task) {
        return read(
                task.getProcessDefinitionId(),
                definition -> definition
                        .getTaskDefinitions()
                        .get(task.getTaskDefinitionKey())
                        .getFormDefinition());
    }

    JsonNode ofStart(String process) {
        String latest = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId();
        return read(latest, ProcessDefinitionEntity::getStartFormDefinition);
    }

    private JsonNode read(String id, Function<ProcessDefinitionEntity, FormDefinition> part) {
        var definition = (ProcessDefinitionEntity)
                ((RepositoryServiceImpl) engine.getRepositoryService()).getDeployedProcessDefinition(id);
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        return configuration.getCommandExecutorTxRequired().execute(command -> {
            Object form = ReflectionTestUtils.invokeMethod(
                    resources, "find", part.apply(definition), definition.getDeploymentId());
            return JSON.valueToTree(form).path("fields");
        });
    }
}
