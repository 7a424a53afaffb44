package io.zhidu.credit.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.credit.Abandonments;
import io.zhidu.credit.AccountService;
import io.zhidu.credit.CreditFixtures;
import io.zhidu.credit.ledger.LedgerService;
import io.zhidu.support.EngineDesk;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Clause 3-1.1: credit opens when all three conditions hold, with a task for whoever must supply what is missing. */
abstract class CreditAccountJourneys {

    @Autowired
    RuntimeService runtimeService;

    @Autowired
    ProcessEngine engine;

    @Autowired
    ManagementService managementService;

    @Autowired
    AccountService accounts;

    @Autowired
    Abandonments abandonments;

    @Autowired
    LedgerService ledger;

    @Autowired
    Clock clock;

    private EngineDesk engineDesk;
    private String instance;

    @BeforeEach
    void desk() {
        engineDesk = new EngineDesk(engine, clock.getZone());
    }

    @Test
    void whatIsMissingIsAskedForUntilCreditIsOpen() {
        start(Map.of("accountName", "南方建材", "areaId", "South", "openerName", "林小姐", "phone", "13800000000"));
        String number = (String) runtimeService.getVariable(instance, "orderNumber");
        assertThat(number).startsWith("KH-");
        assertThat(task("userTask_clearLastYear")).isNull();
        complete("userTask_supplyIdCopy", Map.of("idCopyStored", true));
        assertThat(accounts.get(number).standing().open()).isFalse();
        complete("userTask_supplyContract", contract());
        assertThat(task("userTask_supplyContract")).isNull();
        accounts.storeIdCopy(number, CreditFixtures.ID_COPY);
        complete("userTask_supplyIdCopy", Map.of("idCopyStored", true));
        assertThat(accounts.get(number).standing().open()).isTrue();
        assertOpened();
        start(Map.of("account", number));
        assertOpened();
    }

    @Test
    void lastYearsBalanceIsClearedByFinance() {
        CreditFixtures given = new CreditFixtures(accounts, ledger, clock);
        String number = given.withCredit();
        given.invoice(number, 370, "10.00");
        start(Map.of("account", number));
        assertThat(task("userTask_supplyIdCopy")).isNull();
        complete("userTask_clearLastYear", Map.of("lastYearChecked", true));
        given.receive(number, 0, "10.00");
        complete("userTask_clearLastYear", Map.of("lastYearChecked", true));
        assertOpened();
    }

    @Test
    void allThatIsMissingIsAskedForAtOnceAndAskedAgainAlone() {
        CreditFixtures given = new CreditFixtures(accounts, ledger, clock);
        String number = given.newcomer();
        given.invoice(number, 370, "10.00");
        start(Map.of("account", number));
        assertThat(task("userTask_supplyIdCopy")).isNotNull();
        assertThat(task("userTask_clearLastYear")).isNotNull();
        complete("userTask_supplyContract", contract());
        complete("userTask_clearLastYear", Map.of("lastYearChecked", true));
        given.receive(number, 0, "10.00");
        accounts.storeIdCopy(number, CreditFixtures.ID_COPY);
        complete("userTask_supplyIdCopy", Map.of("idCopyStored", true));
        assertOpened();
    }

    @ParameterizedTest
    @ValueSource(strings = {"userTask_supplyIdCopy", "userTask_supplyContract", "userTask_clearLastYear"})
    void anyOfThoseWhoAreAskedGivesTheOpeningUpWithAReason(String key) {
        CreditFixtures given = new CreditFixtures(accounts, ledger, clock);
        String number = given.newcomer();
        given.invoice(number, 370, "10.00");
        start(Map.of("account", number));
        EngineDesk.assertRefused(() -> complete(key, Map.of("abandoned", true)), "platform.form.required");
        complete(key, Map.of("abandoned", true, "abandonedReason", "客戶不再合作"));
        engineDesk.assertEnded(instance, "endEvent_abandoned");
        assertThat(accounts.get(number).standing().open()).isFalse();
        assertThat(abandonments.ofAccount(number))
                .singleElement()
                .satisfies(kept -> assertThat(kept.reason()).isEqualTo("客戶不再合作"));
    }

    @Test
    void whatIsOpenByNowIsNotGivenUp() {
        CreditFixtures given = new CreditFixtures(accounts, ledger, clock);
        String number = given.newcomer();
        accounts.recordContract(number, given.contractUntil(LocalDate.now(clock)));
        start(Map.of("account", number));
        accounts.storeIdCopy(number, CreditFixtures.ID_COPY);
        EngineDesk.assertRefused(
                () -> complete("userTask_supplyIdCopy", Map.of("abandoned", true, "abandonedReason", "太久")),
                "credit.abandoned.open");
        complete("userTask_supplyIdCopy", Map.of("idCopyStored", true));
        assertOpened();
    }

    @Test
    void everyNightAllAccountsAreReviewed() {
        CreditFixtures given = new CreditFixtures(accounts, ledger, clock);
        String number = given.withCredit();
        runtimeService.startProcessInstanceByKey("credit-review");
        assertThat(accounts.get(number).standing().open()).isTrue();
        assertThat(managementService
                        .createJobQuery()
                        .processDefinitionKey("credit-review")
                        .timers()
                        .count())
                .isEqualTo(1);
    }

    private Map<String, Object> contract() {
        LocalDate today = LocalDate.now(clock);
        return Map.of(
                "contractKind",
                "DISTRIBUTION",
                "contractFrom",
                today.toString(),
                "contractTo",
                today.plusYears(1).toString(),
                "settlementAgreement",
                true,
                "contractReference",
                "HT-9");
    }

    private void start(Map<String, Object> form) {
        instance =
                runtimeService.startProcessInstanceByKey("credit-account", form).getId();
    }

    private Task task(String key) {
        return engineDesk.task(instance, key);
    }

    private void complete(String key, Map<String, Object> form) {
        engineDesk.complete(instance, key, form);
    }

    private void assertOpened() {
        engineDesk.assertEnded(instance, "endEvent_open");
    }
}
