package io.zhidu.platform.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.platform.ProcessVariable;
import io.zhidu.support.ZhiduTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.history.HistoricVariableUpdate;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of a form's fields, with a model of its own whose steps take, change and leave them. */
@ZhiduTest
class PassingFieldsTest {

    private static final ProcessVariable<String> TAKEN = new ProcessVariable<>("taken", String.class);
    private static final ProcessVariable<String> CHANGED = new ProcessVariable<>("changed", String.class);
    private static final ProcessVariable<String> AGAIN = new ProcessVariable<>("again", String.class);
    private static final String MODEL = """
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="test">
              <bpmn:process id="passing-fields-test" isExecutable="true" camunda:historyTimeToLive="P3650D">
                <bpmn:startEvent id="start" camunda:formRef="passing-fields-test-form" camunda:formRefBinding="deployment"/>
                <bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="afterStart"/>
                <bpmn:serviceTask id="afterStart" camunda:class="io.zhidu.platform.form.PassingFieldsTest$Step"/>
                <bpmn:sequenceFlow id="f2" sourceRef="afterStart" targetRef="first"/>
                <bpmn:userTask id="first" camunda:formRef="passing-fields-test-form" camunda:formRefBinding="deployment"/>
                <bpmn:sequenceFlow id="f3" sourceRef="first" targetRef="afterFirst"/>
                <bpmn:serviceTask id="afterFirst" camunda:class="io.zhidu.platform.form.PassingFieldsTest$Step"/>
                <bpmn:sequenceFlow id="f4" sourceRef="afterFirst" targetRef="second"/>
                <bpmn:userTask id="second" camunda:formRef="passing-fields-test-form" camunda:formRefBinding="deployment"/>
                <bpmn:sequenceFlow id="f5" sourceRef="second" targetRef="end"/>
                <bpmn:endEvent id="end"/>
              </bpmn:process>
            </bpmn:definitions>""";
    private static final String FORM = """
            {"id":"passing-fields-test-form","type":"default","components":[
              {"type":"textfield","key":"taken","label":"甲"},{"type":"textfield","key":"changed","label":"乙"},
              {"type":"textfield","key":"again","label":"丙"},{"type":"textfield","key":"left","label":"丁"}]}""";

    @Autowired
    ProcessEngine engine;

    @Autowired
    TaskService taskService;

    @Autowired
    HistoryService historyService;

    @Autowired
    JdbcClient jdbc;

    private String deployment;

    /** Takes one field for good, changes one, takes one and sets it anew, and leaves the last alone. */
    public static final class Step implements JavaDelegate {

        @Override
        public void execute(DelegateExecution execution) {
            TAKEN.take(execution);
            CHANGED.set(execution, CHANGED.find(execution).orElse("") + "!");
            AGAIN.take(execution).ifPresent(value -> AGAIN.set(execution, "(" + value + ")"));
        }
    }

    @BeforeEach
    void deploy() {
        deployment = engine.getRepositoryService()
                .createDeployment()
                .addString("passing-fields-test.bpmn", MODEL)
                .addString("passing-fields-test-form.form", FORM)
                .deploy()
                .getId();
    }

    @AfterEach
    void remove() {
        engine.getRepositoryService().deleteDeployment(deployment, true);
    }

    @Test
    void whatTheNextStepTookWasNeverARowAndWhatItLeftIs() {
        ProcessInstance instance = start("一", "二", "三", "四");
        assertThat(variables(instance))
                .containsOnly(Map.entry("changed", "二!"), Map.entry("again", "(三)"), Map.entry("left", "四"));
        assertThat(historic(instance)).containsOnlyKeys("changed", "again", "left");

        submit(instance, "五", "六", "七", "八");
        assertThat(variables(instance))
                .containsOnly(Map.entry("changed", "六!"), Map.entry("again", "(七)"), Map.entry("left", "八"));
        assertThat(historic(instance)).containsOnlyKeys("changed", "again", "left");
        assertThat(details(instance, "taken")).isZero();
        assertThat(historyService
                        .createHistoricDetailQuery()
                        .processInstanceId(instance.getId())
                        .formFields()
                        .count())
                .as("the form's record has them, once and together")
                .isZero();
    }

    @Test
    void aFieldThatNobodyTookLastsUntilTheNextForm() {
        ProcessInstance instance = start("一", "二", "三", "四");
        submit(instance, "五", "六", "七", "八");
        String last = task(instance);
        assertThat(taskService.getVariable(last, "left")).isEqualTo("八");
        taskService.complete(last, Map.of("left", "九"));
        assertThat(historic(instance)).containsEntry("left", "九");
    }

    @Test
    void everyFormIsKeptAsItWasFilledIn() {
        ProcessInstance instance = start("一", "二", "三", "四");
        submit(instance, "五", "六", "七", "八");
        List<Map<String, Object>> records = jdbc.sql(
                        "SELECT element, task, submitted_by, content FROM form_record WHERE process_instance = :id ORDER BY id")
                .param("id", instance.getId())
                .query()
                .listOfRows();
        assertThat(records).extracting(row -> row.get("element")).containsExactly("start", "first");
        assertThat(records.get(0).get("task")).isNull();
        assertThat(records.get(0).get("content").toString())
                .isEqualTo("{\"again\":\"三\",\"changed\":\"二\",\"left\":\"四\",\"taken\":\"一\"}");
        assertThat(records.get(1).get("task")).isNotNull();
        assertThat(records.get(1).get("content").toString()).contains("\"taken\":\"五\"");
    }

    @Test
    void aRecordHasRowsAsRowsAndOfAPictureItsFingerprint() {
        String picture = "[{\"drawn\":\"" + "x".repeat(10_000) + "\"}]";
        Map<String, TypedValue> sent = new HashMap<>();
        sent.put(
                "lines",
                SpinValues.jsonValue("[{\"code\":\"A\",\"quantity\":\"2\"}]").create());
        sent.put("signature", SpinValues.jsonValue(picture).create());
        sent.put("copy", Variables.fileValue("id.png").file(new byte[] {1, 2}).create());
        sent.put("none", Variables.untypedNullValue());
        assertThat(FormRecords.content(sent))
                .contains(
                        "\"lines\":[{\"code\":\"A\",\"quantity\":\"2\"}]",
                        "\"none\":null",
                        "\"file\":\"id.png\"",
                        "\"length\":2")
                .contains("\"length\":" + picture.length())
                .doesNotContain("xxx");
    }

    private ProcessInstance start(String... values) {
        String definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .deploymentId(deployment)
                .singleResult()
                .getId();
        return engine.getFormService().submitStartForm(definition, form(values));
    }

    private void submit(ProcessInstance instance, String... values) {
        engine.getFormService().submitTaskForm(task(instance), form(values));
    }

    private static Map<String, Object> form(String... values) {
        Map<String, Object> form = new HashMap<>();
        form.put("taken", values[0]);
        form.put("changed", Variables.stringValue(values[1]));
        form.put("again", values[2]);
        form.put("left", values[3]);
        return form;
    }

    private String task(ProcessInstance instance) {
        return taskService
                .createTaskQuery()
                .processInstanceId(instance.getId())
                .singleResult()
                .getId();
    }

    private Map<String, Object> variables(ProcessInstance instance) {
        Map<String, Object> values = new HashMap<>();
        for (VariableInstance one : engine.getRuntimeService()
                .createVariableInstanceQuery()
                .processInstanceIdIn(instance.getId())
                .list()) {
            values.put(one.getName(), one.getValue());
        }
        return values;
    }

    private Map<String, Object> historic(ProcessInstance instance) {
        Map<String, Object> values = new HashMap<>();
        for (HistoricVariableInstance one : historyService
                .createHistoricVariableInstanceQuery()
                .processInstanceId(instance.getId())
                .includeDeleted()
                .list()) {
            values.put(one.getName(), one.getValue());
        }
        return values;
    }

    private long details(ProcessInstance instance, String name) {
        return historyService
                .createHistoricDetailQuery()
                .processInstanceId(instance.getId())
                .variableUpdates()
                .list()
                .stream()
                .filter(detail ->
                        ((HistoricVariableUpdate) detail).getVariableName().equals(name))
                .count();
    }
}
