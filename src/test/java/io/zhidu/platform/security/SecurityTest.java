package io.zhidu.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.support.ZhiduTest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The doors, tried as a stranger and as each role would. */
@ZhiduTest
class SecurityTest {

    @Autowired
    TestRestTemplate http;

    @Autowired
    TaskService taskService;

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest/task", "/api/fee-standard/items", "/api/buildings"})
    void machinesWithoutALoginGet401(String path) {
        assertThat(http.getForEntity(path, String.class).getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/camunda/app/tasklist/default/", "/camunda/api/admin/auth/user/default"})
    void browsersWithoutALoginAreSentToTheLoginPage(String path) {
        ResponseEntity<String> answer = http.getForEntity(path, String.class);
        assertThat(answer.getHeaders().getFirst(HttpHeaders.LOCATION)).isNull();
        assertThat(answer.getBody()).contains("name=\"password\"").contains("制度");
    }

    @Test
    void healthIsOpen() {
        assertThat(http.getForEntity("/actuator/health", String.class).getStatusCode())
                .isEqualTo(HttpStatus.OK);
        assertThat(as("qiantai1")
                        .getForEntity("/actuator/prometheus", String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
    }

    @Test
    void aWrongPasswordIsRefused() {
        assertThat(http.withBasicAuth("huifang2", "wrong-password")
                        .getForEntity("/engine-rest/task", String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void aBrowserPostWithoutItsTokenIsRefused() {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_FORM_URLENCODED);
        assertThat(http.postForEntity(
                                "/login",
                                new HttpEntity<>("username=qiantai1&password=zhidu-demo", headers),
                                String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"orQueries\":[{\"assigneeExpression\":\"${''.getClass()}\"}]}",
                "{\"assigneeExpression\":\"${currentUser()}\"}",
                "{\"orQueries\":[{\"orQueries\":[{\"dueBeforeExpression\":\"${now()}\"}]}]}"
            })
    void anExpressionInAQueryIsRefusedAtWhateverDepth(String query) {
        for (String path : new String[] {"/engine-rest/task", "/engine-rest/task/count"}) {
            ResponseEntity<String> answer = post("qiantai1", path, query);
            assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
            assertThat(answer.getBody()).contains("查詢不得含有表達式");
        }
        String filter = "{\"resourceType\":\"Task\",\"name\":\"x\",\"query\":" + query + "}";
        assertThat(post("admin", "/engine-rest/filter/create", filter).getStatusCode())
                .isEqualTo(HttpStatus.BAD_REQUEST);
    }

    @Test
    void anExpressionInAParameterIsRefused() {
        assertThat(as("qiantai1")
                        .getForEntity("/engine-rest/task?assigneeExpression=x", String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.BAD_REQUEST);
    }

    @Test
    void noSpellingOfAddressTypeOrBodyGetsAnExpressionPast() {
        String nested = "{\"orQueries\":[{\"assigneeExpression\":\"${1}\"}]}";
        String twice = "{\"orQueries\":[{\"assigneeExpression\":\"${1}\"}],\"orQueries\":[]}";
        URI task = URI.create(http.getRootUri() + "/engine-rest/task");
        assertThat(post("qiantai1", task, "application/JSON", nested)).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(post("qiantai1", task, "application/json", twice)).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(post(
                        "qiantai1",
                        URI.create(http.getRootUri() + "/engine-rest/task/1/bpmnError?a=b"),
                        "application/json",
                        "{}"))
                .isEqualTo(HttpStatus.FORBIDDEN);
    }

    @Test
    void anEncodedAddressIsNotAnswered() {
        String nested = "{\"orQueries\":[{\"assigneeExpression\":\"${1}\"}]}";
        URI encoded = URI.create(http.getRootUri() + "/engine%2Drest/task");
        assertThat(post("qiantai1", encoded, "application/json", nested).isError())
                .isTrue();
    }

    private HttpStatusCode post(String user, URI address, String type, String json) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.CONTENT_TYPE, type);
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        return as(user).exchange(address, HttpMethod.POST, new HttpEntity<>(body, headers), String.class)
                .getStatusCode();
    }

    @Test
    void nobodySetsUpAnAdministrator() {
        assertThat(post("admin", "/camunda/api/admin/setup/default/user/create", "{}")
                        .getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
    }

    @Test
    void nobodyButTheAdministratorStoresAFilter() {
        String filter = "{\"resourceType\":\"Task\",\"name\":\"mine\",\"query\":{}}";
        assertThat(post("qiantai1", "/engine-rest/filter/create", filter).getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
    }

    @Test
    void aTaskOfFinanceIsFinancesAlone() {
        Task task = taskService.newTask();
        task.setName("計收服務費用");
        taskService.saveTask(task);
        taskService.addCandidateGroup(task.getId(), "finance");
        try {
            assertThat(as("weixiu1").getForObject("/engine-rest/task/count", Map.class))
                    .containsEntry("count", 0);
            String path = "/engine-rest/task/" + task.getId();
            assertThat(as("weixiu1").getForEntity(path, String.class).getStatusCode())
                    .isEqualTo(HttpStatus.NOT_FOUND);
            assertThat(post("weixiu1", path + "/complete", "{}").getStatusCode().is4xxClientError())
                    .isTrue();
            assertThat(as("weixiu1")
                            .getForEntity(path + "/comment", String.class)
                            .getStatusCode())
                    .isEqualTo(HttpStatus.NOT_FOUND);
            assertThat(as("caiwu1")
                            .getForEntity(path + "/comment", String.class)
                            .getStatusCode())
                    .isEqualTo(HttpStatus.OK);
            assertThat(post("caiwu1", path + "/bpmnError", "{\"errorCode\":\"x\"}")
                            .getStatusCode())
                    .isEqualTo(HttpStatus.FORBIDDEN);
            assertThat(as("caiwu1").getForEntity(path, String.class).getStatusCode())
                    .isEqualTo(HttpStatus.OK);
        } finally {
            taskService.deleteTask(task.getId(), true);
        }
    }

    private TestRestTemplate as(String user) {
        return http.withBasicAuth(user, "zhidu-demo");
    }

    private ResponseEntity<String> post(String user, String path, String json) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        return as(user).exchange(path, HttpMethod.POST, new HttpEntity<>(json, headers), String.class);
    }
}
