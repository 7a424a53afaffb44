package io.zhidu.credit.release.process;

import static io.zhidu.support.EngineDesk.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.credit.release.Route;
import io.zhidu.credit.release.ShipmentState;
import io.zhidu.support.Proves;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;

/** Over the limit: who signs, who must not, and who does when nobody answers. */
abstract class SignedShipmentJourneys extends ShipmentReleaseJourneys {

    @Test
    @Proves("3-2.2.1")
    void theFirstOverTheLimitIsSignedByTheManagerOfTheCustomersArea() {
        overLimit("999.99");
        Task sign = task("userTask_signOverLimit");
        assertThat(candidates(sign)).containsExactly("areaManagerNorth");
        assertThat(variable("openInvoices")).contains("3000.00").contains("\"age\":0");
        assertThat(variable("planRows")).contains("\"2024-05-31\"");
        complete("quyuNorth", "userTask_signOverLimit", Map.of("signOutcome", "signed"));
        assertThat(releases.get(number).state()).isEqualTo(ShipmentState.RELEASED);
        assertThat(releases.get(number).route()).isEqualTo(Route.FIRST_OVER_LIMIT);
        assertThat(collections()).isEqualTo(1);
        String first = number;
        overLimitAgain("10.00");
        assertThat(candidates(task("userTask_signOverLimit"))).containsExactly("marketingDepartmentHead");
        assertThat(variable("earlierOverLimit")).contains(first);
        complete("shichang1", "userTask_signOverLimit", Map.of("signOutcome", "signed"));
        assertThat(releases.get(number).route()).isEqualTo(Route.LAST_OVER_LIMIT);
        ask("xiaoshou1", "10.00");
        assertThat(variable("route")).isEqualTo("pay-first");
    }

    @Test
    void nobodySignsHisOwnRequestWhicheverWayHeTries() {
        fillUp();
        ask("quyuNorth", "10.00");
        plan("quyuNorth", "10.00");
        String sign = task("userTask_signOverLimit").getId();
        assertRefused(() -> run("quyuNorth", () -> taskService.claim(sign, "quyuNorth")), "platform.engine.ownRequest");
        assertRefused(
                () -> run("admin", () -> taskService.setAssignee(sign, "quyuNorth")), "platform.engine.ownRequest");
        assertRefused(
                () -> run("admin", () -> taskService.delegateTask(sign, "quyuNorth")), "platform.engine.ownRequest");
        assertRefused(
                () -> complete("quyuNorth", "userTask_signOverLimit", Map.of("signOutcome", "signed")),
                "platform.engine.ownRequest");
        assertThat(releases.get(number).state()).isEqualTo(ShipmentState.REQUESTED);
    }

    @Test
    void aSignerIsRemindedThenTheNextLevelIsAsked() {
        overLimit("10.00");
        String before = task("userTask_signOverLimit").getId();
        fire("boundaryEvent_reminderDue");
        assertThat(passed("endEvent_reminded")).isTrue();
        assertThat(task("userTask_signOverLimit").getId()).isEqualTo(before);
        assertThat(variable("remindedAt")).isNotNull();
        fire("boundaryEvent_nextLevelDue");
        assertThat(candidates(task("userTask_signOverLimit"))).containsExactly("marketingDepartmentHead");
        assertThat(variable("remindedAt"))
                .as("who is asked now was not reminded yet")
                .isNull();
        fire("boundaryEvent_nextLevelDue");
        assertThat(candidates(task("userTask_signOverLimit"))).containsExactly("generalManager");
        assertThat(managementService
                        .createJobQuery()
                        .processInstanceId(instance())
                        .activityId("boundaryEvent_nextLevelDue")
                        .duedateLowerThan(engineDesk.date(LocalDateTime.of(2124, 1, 1, 0, 0)))
                        .count())
                .as("nobody else is asked")
                .isZero();
        String last = task("userTask_signOverLimit").getId();
        fire("boundaryEvent_reminderDue");
        assertThat(task("userTask_signOverLimit").getId()).isEqualTo(last);
        complete("zongjing1", "userTask_signOverLimit", Map.of("signOutcome", "signed"));
        assertThat(releases.get(number).state()).isEqualTo(ShipmentState.RELEASED);
    }

    @Test
    void whenTheFactsChangedTheRequestGoesBackWithWhatChanged() {
        overLimit("10.00");
        receive(0, "500.00", null);
        complete("quyuNorth", "userTask_signOverLimit", Map.of("signOutcome", "signed"));
        assertThat(releases.get(number).state()).isEqualTo(ShipmentState.REQUESTED);
        assertThat(task("userTask_reviewChange").getAssignee()).isEqualTo("xiaoshou1");
        assertThat(variable("changes")).contains("首次超授信").contains("未超授信");
        complete("xiaoshou1", "userTask_reviewChange", Map.of("changeAnswer", "again"));
        assertThat(releases.get(number).route()).isEqualTo(Route.WITHIN_LIMIT);
    }

    @Test
    void withTheSameRouteItSaysWhatElseChanged() {
        overLimit("10.00");
        invoice(0, "0.01", null);
        complete("quyuNorth", "userTask_signOverLimit", Map.of("signOutcome", "signed"));
        assertThat(variable("changes")).contains("超出授信的金額已比簽發時多").contains("-0.01");
        complete("xiaoshou1", "userTask_reviewChange", Map.of("changeAnswer", "again"));
        plan("xiaoshou1", "10.01");
        complete("quyuNorth", "userTask_signOverLimit", Map.of("signOutcome", "signed"));
        assertThat(releases.get(number).route()).isEqualTo(Route.FIRST_OVER_LIMIT);
    }

    @Test
    void aTableThatWasChangedMeanwhileDecidesAnewAndNotForEver() throws IOException {
        overLimit("10.00");
        String table = Files.readString(Path.of("processes/shipment-release/shipment-release-route.dmn"));
        Deployment changed = engine.getRepositoryService()
                .createDeployment()
                .addString("shipment-release-route.dmn", table.replace("\"first-over-limit\"", "\"pay-first\""))
                .deploy();
        try {
            complete("quyuNorth", "userTask_signOverLimit", Map.of("signOutcome", "signed"));
            assertThat(variable("changes")).contains("首次超授信").contains("先付款");
            complete("xiaoshou1", "userTask_reviewChange", Map.of("changeAnswer", "again"));
            assertThat(variable("route")).isEqualTo("pay-first");
        } finally {
            engine.getRepositoryService().deleteDeployment(changed.getId(), true);
        }
    }

    @Test
    void whoWasADeputyUntilYesterdaySignsNoLonger() {
        engineDesk.at(LocalDateTime.of(2024, 5, 20, 9, 0));
        run("quyuNorth", () -> deputies.name("quyuNorth", "quyuSouth", today(), today(), "quyuNorth"));
        overLimit("10.00");
        engineDesk.at(LocalDateTime.of(2024, 5, 21, 9, 0));
        assertRefused(
                () -> complete("quyuSouth", "userTask_signOverLimit", Map.of("signOutcome", "signed")),
                "credit.sign.notSigner");
        assertThat(shipments.signatures(number)).isEmpty();
    }

    @Test
    void aDeputySignsForTheManagerOnLeave() {
        run("quyuNorth", () -> deputies.name("quyuNorth", "quyuSouth", today(), today(), "quyuNorth"));
        overLimit("10.00");
        complete("quyuSouth", "userTask_signOverLimit", Map.of("signOutcome", "signed"));
        assertThat(shipments.signatures(number)).singleElement().satisfies(signature -> {
            assertThat(signature.signedBy()).isEqualTo("quyuSouth");
            assertThat(signature.onBehalfOf()).isEqualTo("quyuNorth");
        });
    }
}
