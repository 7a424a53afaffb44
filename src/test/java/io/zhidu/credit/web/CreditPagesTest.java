package io.zhidu.credit.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.support.HttpPerson;
import io.zhidu.support.ZhiduTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@ZhiduTest
class CreditPagesTest extends CreditPagesUse {

    @Test
    void ofAnotherAreaAnAreaManagerReadsNothingInTheEngineEither() {
        String number = asked();
        String task = over.taskId(number, "userTask_signOverLimit");
        String process = over.as("quyuNorth")
                .get("/engine-rest/task/" + task)
                .json()
                .path("processInstanceId")
                .asText();
        HttpPerson south = over.as("quyuSouth");
        for (String list : List.of(
                "task?processInstanceBusinessKey=" + number,
                "process-instance?businessKey=" + number,
                "execution?processInstanceId=" + process,
                "variable-instance?processInstanceIdIn=" + process,
                "history/process-instance?processInstanceBusinessKey=" + number,
                "history/task?processInstanceId=" + process,
                "history/activity-instance?processInstanceId=" + process,
                "history/variable-instance?processInstanceId=" + process,
                "history/detail?processInstanceId=" + process,
                "history/identity-link-log?taskId=" + task,
                "history/decision-instance?processInstanceId=" + process + "&includeInputs=true",
                "history/user-operation?processInstanceId=" + process)) {
            HttpPerson.Answer answer = south.get("/engine-rest/" + list);
            assertThat(answer.status()).as(list + answer).isEqualTo(200);
            assertThat(answer.json()).as(list).isEmpty();
        }
        for (String one : List.of(
                "task/" + task,
                "task/" + task + "/variables",
                "task/" + task + "/form-variables",
                "task/" + task + "/localVariables",
                "task/" + task + "/variables/available",
                "task/" + task + "/rendered-form",
                "task/" + task + "/identity-links",
                "task/" + task + "/comment",
                "task/" + task + "/attachment",
                "process-instance/" + process,
                "process-instance/" + process + "/variables",
                "process-instance/" + process + "/activity-instances",
                "process-instance/" + process + "/comment",
                "execution/" + process + "/localVariables",
                "history/process-instance/" + process)) {
            HttpPerson.Answer answer = south.get("/engine-rest/" + one);
            assertThat(answer.status() >= 400 || answer.body().equals("[]"))
                    .as(one + " " + answer)
                    .isTrue();
            assertThat(answer.body()).as(one).doesNotContain(account, "900.00", "測試客戶");
        }
    }
}
