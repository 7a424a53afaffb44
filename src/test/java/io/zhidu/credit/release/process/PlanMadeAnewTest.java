package io.zhidu.credit.release.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.credit.AccountService;
import io.zhidu.credit.CreditFixtures;
import io.zhidu.credit.collection.CollectionService;
import io.zhidu.credit.ledger.LedgerService;
import io.zhidu.credit.release.ReleaseService;
import io.zhidu.credit.release.Route;
import io.zhidu.platform.Money;
import io.zhidu.support.ZhiduTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A plan holds for the facts it was made upon; nothing of a limit of 3000.00 is available. */
@ZhiduTest
class PlanMadeAnewTest {

    @Autowired
    RuntimeService runtimeService;

    @Autowired
    TaskService taskService;

    @Autowired
    ManagementService managementService;

    @Autowired
    IdentityService identityService;

    @Autowired
    AccountService accounts;

    @Autowired
    LedgerService ledger;

    @Autowired
    ReleaseService releases;

    @Autowired
    CollectionService collections;

    @Autowired
    ShipmentDesk desk;

    @Autowired
    Clock clock;

    private CreditFixtures given;
    private String account;

    @BeforeEach
    void customer() {
        given = new CreditFixtures(accounts, ledger, clock);
        account = given.newcomer();
        given.receive(account, 1, "3000");
        given.invoice(account, 1, "6000");
    }

    @Test
    void whatAnotherReleaseAddsToTheBalanceIsPlannedAnew() {
        openCredit();
        String first = planned("500", "500");
        String second = planned("300", "300");
        complete("quyuNorth", first, "userTask_signOverLimit", Map.of("signOutcome", "signed"));
        complete("quyuNorth", second, "userTask_signOverLimit", Map.of("signOutcome", "signed"));
        complete("xiaoshou1", second, "userTask_reviewChange", Map.of("changeAnswer", "again"));
        assertThat(Money.of(variable(second, "planBalance"))).isEqualTo(Money.of("800"));
        plan(second, "800");
        assertThat(variable(second, "planRows")).contains("\"800.00\"").doesNotContain("\"300.00\"");
        complete("shichang1", second, "userTask_signOverLimit", Map.of("signOutcome", "signed"));
        assertThat(releases.get(second).route()).isEqualTo(Route.LAST_OVER_LIMIT);
        assertThat(collections.find(second).orElseThrow().balance()).isEqualTo(Money.of("800"));
        assertThat(isCollected(second)).isTrue();
    }

    @Test
    void aPlanMadeWithoutCreditIsNotThatOfAnOverLimitRelease() {
        String number = planned("10", "3000");
        openCredit();
        runJobs(number);
        assertThat(variable(number, "route")).isEqualTo("first-over-limit");
        plan(number, "10");
        complete("quyuNorth", number, "userTask_signOverLimit", Map.of("signOutcome", "signed"));
        assertThat(collections.find(number)).hasValueSatisfying(plan -> {
            assertThat(plan.route()).isEqualTo("first-over-limit");
            assertThat(plan.balance()).isEqualTo(Money.of("10"));
        });
    }

    @Test
    void whatComesInOnAPlanWhileGoodsWaitForMoneyLeavesItAsItIs() {
        String number = planned("10", "3000");
        given.receive(account, 0, "500");
        runJobs(number);
        assertThat(Money.of(variable(number, "planBalance"))).isEqualTo(Money.of("2500"));
        assertThat(waitsFor(number)).containsExactly("intermediateCatchEvent_receiptArrived");
        given.invoice(account, 0, "100");
        given.receive(account, 0, "1");
        runJobs(number);
        assertThat(waitsFor(number)).containsExactly("userTask_planCollection");
    }

    @Test
    void aPlanThatTheReleaseNeedsNoMoreIsNotFollowed() {
        openCredit();
        String number = planned("10", "10");
        given.receive(account, 0, "500");
        complete("quyuNorth", number, "userTask_signOverLimit", Map.of("signOutcome", "signed"));
        complete("xiaoshou1", number, "userTask_reviewChange", Map.of("changeAnswer", "again"));
        assertThat(releases.get(number).route()).isEqualTo(Route.WITHIN_LIMIT);
        assertThat(isCollected(number)).isFalse();
    }

    private void openCredit() {
        accounts.storeIdCopy(account, CreditFixtures.ID_COPY);
        accounts.recordContract(
                account, given.contractUntil(LocalDate.now(clock).plusYears(1)));
    }

    /** A request by sales with its plan. */
    private String planned(String amount, String balance) {
        Map<String, Object> form = Map.of(
                "account",
                account,
                "amount",
                amount,
                "payFirst",
                false,
                "goodsLines",
                json("[{\"goods\":\"瓷磚\",\"quantity\":\"1\",\"unitPrice\":\"" + amount + "\"}]"));
        String number =
                as("xiaoshou1", () -> desk.request(form, UUID.randomUUID().toString()));
        plan(number, balance);
        return number;
    }

    private void plan(String number, String balance) {
        String rows = "[{\"dueOn\":\"" + LocalDate.now(clock).plusDays(9) + "\",\"amount\":\"" + balance + "\"}]";
        complete("xiaoshou1", number, "userTask_planCollection", Map.of("instalments", json(rows)));
    }

    private static Object json(String text) {
        return SpinValues.jsonValue(text).create();
    }

    private void complete(String person, String number, String key, Map<String, Object> form) {
        Task task = taskService
                .createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey(key)
                .singleResult();
        assertThat(task).as(key).isNotNull();
        as(person, () -> {
            taskService.complete(task.getId(), form);
            return null;
        });
    }

    private <T> T as(String person, Supplier<T> work) {
        List<String> groups = identityService.createGroupQuery().groupMember(person).list().stream()
                .map(group -> group.getId())
                .toList();
        identityService.setAuthentication(person, groups);
        try {
            return work.get();
        } finally {
            identityService.clearAuthentication();
        }
    }

    private void runJobs(String number) {
        managementService
                .createJobQuery()
                .processInstanceId(instance(number))
                .messages()
                .list()
                .forEach(job -> managementService.executeJob(job.getId()));
    }

    private String instance(String number) {
        return runtimeService
                .createProcessInstanceQuery()
                .processDefinitionKey(ShipmentReleaseProcess.ID)
                .processInstanceBusinessKey(number)
                .singleResult()
                .getId();
    }

    private List<String> waitsFor(String number) {
        return runtimeService.getActiveActivityIds(instance(number));
    }

    private String variable(String number, String name) {
        return runtimeService.getVariable(instance(number), name).toString();
    }

    private boolean isCollected(String number) {
        return runtimeService
                        .createProcessInstanceQuery()
                        .processDefinitionKey("over-credit-collection")
                        .processInstanceBusinessKey(number)
                        .count()
                == 1;
    }
}
