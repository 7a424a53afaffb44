package io.zhidu.platform.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.zhidu.platform.Refusal;
import io.zhidu.support.ZhiduTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The contract over HTTP, with a model and forms of its own. */
@ZhiduTest
class FormContractTest {

    private static final String PASSWORD = "Correct-Horse-7";
    private static final String MODEL = """
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="test">
              <bpmn:process id="form-contract-test" name="表單契約測試" isExecutable="true" camunda:historyTimeToLive="P3650D">
                <bpmn:startEvent id="start" camunda:formRef="form-contract-test-start" camunda:formRefBinding="deployment"/>
                <bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="html"/>
                <bpmn:userTask id="html" camunda:formKey="embedded:deployment:form-contract-test.html"/>
                <bpmn:sequenceFlow id="f2" sourceRef="html" targetRef="bare"/>
                <bpmn:userTask id="bare"/>
                <bpmn:sequenceFlow id="f3" sourceRef="bare" targetRef="end"/>
                <bpmn:endEvent id="end"/>
              </bpmn:process>
            </bpmn:definitions>""";
    private static final String START = """
            {"id":"form-contract-test-start","type":"default","components":[
              {"type":"textfield","key":"customerName","label":"客戶姓名","validate":{"required":true,"maxLength":100}}]}""";
    private static final String HTML = """
            <form><script type="application/json" data-rows="lines">{"label":"收費項目","required":true,"fields":{"quantity":
            {"label":"數量","type":"decimal","min":"0.01"}}}</script>
            <label for="f">維修情況</label><input id="f" cam-variable-name="finding" cam-variable-type="String" required></form>""";

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private FormContract contract;

    private String deployment;

    @BeforeEach
    void deploy() {
        deployment = engine.getRepositoryService()
                .createDeployment()
                .addString("form-contract-test.bpmn", MODEL)
                .addString("form-contract-test-start.form", START)
                .addString("form-contract-test.html", HTML)
                .deploy()
                .getId();
        user("formtester", "甲");
        user("formrival", "乙");
    }

    @AfterEach
    void remove() {
        engine.getRepositoryService().deleteDeployment(deployment, true);
        for (String id : List.of("formtester", "formrival")) {
            engine.getIdentityService().deleteUser(id);
            engine.getAuthorizationService()
                    .createAuthorizationQuery()
                    .userIdIn(id)
                    .list()
                    .forEach(each -> engine.getAuthorizationService().deleteAuthorization(each.getId()));
        }
    }

    @Test
    void aStartMustFillInTheStartForm() {
        for (String way : List.of("start", "submit-form")) {
            String url = "/process-definition/key/form-contract-test/" + way;
            assertRefused(post(url, "{\"variables\":{}}", null), 400, "請填寫「客戶姓名」。");
            assertRefused(post(url, "{\"variables\":{}}", "en"), 400, "Please fill in \"客戶姓名\".");
            assertThat(message(post(url, start(",\"extra\":{\"value\":1}"), null)))
                    .contains("extra");
            assertThat(post(url, start(""), null).getStatusCode().value()).isEqualTo(200);
        }
        assertThat(post(
                                "/process-definition/key/form-contract-test/start",
                                "{\"startInstructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"bare\"}]}",
                                null)
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
    }

    @Test
    void markupIsTextToTheContract() {
        post("/process-definition/key/form-contract-test/start", start(""), null);
        assertThat(engine.getRuntimeService().getVariable(instance(), "customerName"))
                .isEqualTo("<script>alert(1)</script>");
    }

    @Test
    void aTaskMustFillInItsFormEitherWay() {
        post("/process-definition/key/form-contract-test/start", start(""), null);
        String task = task();
        for (String way : List.of("submit-form", "complete")) {
            String url = "/task/" + task + "/" + way;
            assertRefused(post(url, "{\"variables\":{}}", null), 400, "請填寫「收費項目」。");
            assertThat(message(post(url, lines("[{\\\"quantity\\\":0}]"), null)))
                    .contains("收費項目 #1 數量", "0.01");
            assertThat(message(post(url, lines("[{\\\"quantity\\\":1,\\\"price\\\":1}]"), null)))
                    .contains("price");
        }
        assertThat(task()).isEqualTo(task);
        assertThat(engine.getRuntimeService().getVariable(instance(), "finding"))
                .isNull();
        assertThat(post("/task/" + task + "/bpmnError", "{\"errorCode\":\"x\"}", null)
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
        assertThat(post("/task/" + task + "/submit-form", lines("[{\\\"quantity\\\":1.5}]"), null)
                        .getStatusCode()
                        .value())
                .isEqualTo(204);
        String bare = task();
        assertThat(message(
                        post("/task/" + bare + "/complete", "{\"variables\":{\"finding\":{\"value\":\"x\"}}}", null)))
                .contains("finding");
        assertThat(post("/task/" + bare + "/complete", "{}", null)
                        .getStatusCode()
                        .value())
                .isEqualTo(204);
        assertRefused(post("/task/" + bare + "/complete", "{}", null), 409, "此項工作剛由 甲 完成，請刷新任務列表。");
        assertThat(post("/task/nothing/complete", "{}", null).getStatusCode().value())
                .isEqualTo(404);
    }

    @Test
    void ofTwoPeopleAtOnceOneWins() {
        for (int round = 0; round < 5; round++) {
            post("/process-definition/key/form-contract-test/start", start(""), null);
            String task = task();
            String body = lines("[{\\\"quantity\\\":1}]");
            List<CompletableFuture<Integer>> answers = new ArrayList<>();
            for (String user : List.of("formtester", "formrival")) {
                answers.add(CompletableFuture.supplyAsync(() -> send("/task/" + task + "/complete", body, null, user)
                        .getStatusCode()
                        .value()));
            }
            assertThat(answers.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(204, 409);
            engine.getRuntimeService().deleteProcessInstance(instance(), "next round");
        }
    }

    @Test
    void javaIsHeldToTheFormUnlessItOpensTheDoor() {
        assertThatThrownBy(() -> contract.checkStart("form-contract-test", Map.of()))
                .isInstanceOf(Refusal.class);
        contract.checkStart("form-contract-test", Map.of("customerName", "王"));
        assertThatThrownBy(() -> engine.getRuntimeService().startProcessInstanceByKey("form-contract-test"))
                .isInstanceOf(Refusal.class);
        assertThat(FormContract.<Object>withoutForm(
                        () -> engine.getRuntimeService().startProcessInstanceByKey("form-contract-test")))
                .isNotNull();
    }

    private void user(String id, String name) {
        User user = engine.getIdentityService().newUser(id);
        user.setLastName(name);
        user.setPassword(PASSWORD);
        engine.getIdentityService().saveUser(user);
        for (Resource resource : List.of(Resources.PROCESS_DEFINITION, Resources.PROCESS_INSTANCE, Resources.TASK)) {
            Authorization grant =
                    engine.getAuthorizationService().createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            grant.setUserId(id);
            grant.setResource(resource);
            grant.setResourceId(Authorization.ANY);
            grant.addPermission(Permissions.ALL);
            engine.getAuthorizationService().saveAuthorization(grant);
        }
    }

    private String instance() {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey("form-contract-test")
                .list()
                .get(0)
                .getId();
    }

    private String task() {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance())
                .singleResult()
                .getId();
    }

    private static String start(String more) {
        return "{\"variables\":{\"customerName\":{\"value\":\"<script>alert(1)</script>\",\"type\":\"String\"}" + more
                + "}}";
    }

    private static String lines(String json) {
        return "{\"variables\":{\"finding\":{\"value\":\"漏水\",\"type\":\"String\"},\"lines\":{\"type\":\"Json\",\"value\":\""
                + json + "\"}}}";
    }

    private ResponseEntity<JsonNode> post(String path, String body, String language) {
        return send(path, body, language, "formtester");
    }

    private ResponseEntity<JsonNode> send(String path, String body, String language, String user) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        headers.setBasicAuth(user, PASSWORD);
        if (language != null) {
            headers.set(HttpHeaders.ACCEPT_LANGUAGE, language);
        }
        return http.exchange("/engine-rest" + path, HttpMethod.POST, new HttpEntity<>(body, headers), JsonNode.class);
    }

    private static void assertRefused(ResponseEntity<JsonNode> answer, int status, String sentence) {
        assertThat(message(answer)).isEqualTo(sentence);
        assertThat(answer.getStatusCode().value()).isEqualTo(status);
    }

    private static String message(ResponseEntity<JsonNode> answer) {
        assertThat(answer.getBody()).as(answer.toString()).isNotNull();
        return answer.getBody().path("message").asText();
    }
}
