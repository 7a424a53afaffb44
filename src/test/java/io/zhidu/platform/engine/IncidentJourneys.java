package io.zhidu.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhidu.support.EngineDesk;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A case that failed for good, alone or called by others, whose incidents name it as their cause; one body for both databases. */
abstract class IncidentJourneys {

    private static final String HEAD = """
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="test">
              <bpmn:process id="%s" isExecutable="true" camunda:historyTimeToLive="P3650D">
                <bpmn:startEvent id="start"/>
                <bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="step"/>
                %s
                <bpmn:sequenceFlow id="f2" sourceRef="step" targetRef="end"/>
                <bpmn:endEvent id="end"/>
              </bpmn:process>
            </bpmn:definitions>""";
    private static final String WORK =
            "<bpmn:serviceTask id='step' camunda:asyncBefore='true' camunda:expression='${work.name}'/>";
    private static final String CALL = "<bpmn:callActivity id='step' calledElement='%s'/>";

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    private EngineDesk desk;
    private String deployment;

    @BeforeEach
    void deploy() {
        desk = new EngineDesk(engine, ZoneId.systemDefault());
        deployment = engine.getRepositoryService()
                .createDeployment()
                .addString("incident-0.bpmn", HEAD.formatted("incident-0", WORK))
                .addString("incident-1.bpmn", HEAD.formatted("incident-1", CALL.formatted("incident-0")))
                .addString("incident-2.bpmn", HEAD.formatted("incident-2", CALL.formatted("incident-1")))
                .deploy()
                .getId();
    }

    @AfterEach
    void remove() {
        engine.getRepositoryService().deleteDeployment(deployment, true);
    }

    @ParameterizedTest
    @CsvSource({"incident-0, 1", "incident-1, 2", "incident-2, 3"})
    void onceItsCauseIsMendedAndItIsRetriedItRunsOn(String process, int depth) {
        String instance = failedForGood(process, depth);
        Job job = failed();
        runtime.setVariable(job.getExecutionId(), "work", Map.of("name", "done"));
        management.setJobRetries(job.getId(), 1);
        assertThat(incidents()).isEmpty();
        desk.fire(job);
        desk.assertEnded(instance, "end");
    }

    @ParameterizedTest
    @CsvSource({"incident-0, 1", "incident-1, 2", "incident-2, 3"})
    void itCanFailAgainAndBeCancelled(String process, int depth) {
        String instance = failedForGood(process, depth);
        management.setJobRetries(failed().getId(), 1);
        fail(failed());
        assertThat(incidents()).hasSize(depth);
        runtime.deleteProcessInstance(instance, "given up");
        assertThat(incidents()).isEmpty();
        assertThat(runtime.createProcessInstanceQuery().deploymentId(deployment).count())
                .isZero();
    }

    private String failedForGood(String process, int depth) {
        String instance = runtime.startProcessInstanceByKey(process).getId();
        for (int tries = 3; tries > 0; tries--) {
            assertThat(incidents()).isEmpty();
            assertThat(failed().getRetries()).isEqualTo(tries);
            fail(failed());
        }
        assertThat(incidents()).hasSize(depth);
        return instance;
    }

    private void fail(Job job) {
        assertThatThrownBy(() -> desk.fire(job)).hasMessageContaining("work");
    }

    private Job failed() {
        return management.createJobQuery().processDefinitionKey("incident-0").singleResult();
    }

    private List<Incident> incidents() {
        return runtime.createIncidentQuery()
                .processDefinitionKeyIn("incident-0", "incident-1", "incident-2")
                .list();
    }
}
