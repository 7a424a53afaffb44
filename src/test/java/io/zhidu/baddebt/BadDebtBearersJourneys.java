package io.zhidu.baddebt;

import static io.zhidu.support.EngineDesk.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.baddebt.deduction.DeductionOrder;
import io.zhidu.credit.CreditFixtures;
import io.zhidu.credit.collection.CollectionService;
import io.zhidu.credit.collection.Instalment;
import io.zhidu.credit.collection.process.CollectionDesk;
import io.zhidu.credit.ledger.ReceiptLine;
import io.zhidu.credit.release.Route;
import io.zhidu.credit.release.ShippedLine;
import io.zhidu.platform.Money;
import io.zhidu.support.Proves;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who bears a bad debt: each class of it, from the release on record. */
abstract class BadDebtBearersJourneys extends BadDebtWorld {

    @Autowired
    CollectionService collections;

    @Autowired
    CollectionDesk collectionDesk;

    @Autowired
    ManagementService managementService;

    @Autowired
    RuntimeService runtimeService;

    @Test
    @Proves("3-3.1")
    void withinTheLimitIsBorneByAreaManagerSalesAndHeadOfMarketing() {
        String shipment = released("1000.01", Route.WITHIN_LIMIT);
        String invoice = invoice("1000.01", shipment);
        open(invoice, "1000.01");
        investigate();
        assertThat(debt().debtClass()).isEqualTo("within-limit");
        assertThat(parts())
                .containsExactly(
                        "areaManager quyuNorth 500.01",
                        "marketingDepartmentHead shichang1 200.00",
                        "salesDepartment xiaoshou1 150.00",
                        "salesDepartment xiaoshou2 150.00");
        propose();
        WITHIN.forEach(this::accept);
        decide("zongjing1", "APPROVE", null);
        assertThat(debt().state()).isEqualTo(CaseState.ORDERED);
        DeductionOrder order = deductions.find(number).orElseThrow();
        assertThat(order.amount()).isEqualTo(Money.of("1000.01"));
        assertThat(order.clause()).isEqualTo("3-3.1");
        assertThat(order.shipment()).isEqualTo(shipment);
        complete("caiwu1", "userTask_followUp", Map.of("closingNote", "催收無果"));
        assertEnded("endEvent_closed", CaseState.CLOSED);
        receive("400.00", invoice);
        assertThat(cases.of(number).recovered())
                .as("what comes in later is given back")
                .isEqualTo(Money.of("400.00"));
    }

    @Test
    void theFirstOverTheLimitCountsAsWithinIt() {
        released("2900.00", Route.WITHIN_LIMIT);
        String shipment = signed("500.00", Route.FIRST_OVER_LIMIT, "quyuNorth");
        open(invoice("500.00", shipment), "500.00");
        investigate();
        assertThat(debt().debtClass()).isEqualTo("first-over-limit");
        assertThat(cases.of(number).parts())
                .filteredOn(part -> "quyuNorth".equals(part.person()))
                .singleElement()
                .satisfies(part -> {
                    assertThat(part.amount()).isEqualTo(Money.of("250.00"));
                    assertThat(part.signature()).startsWith(shipment);
                });
    }

    @Test
    @Proves({"3-3.3", "3-4.1"})
    void theLastOverTheLimitIsOpenedAtTheMonthsEndAndBorneByItsSigner() {
        String last = lastOverLimit();
        monthEnd(last);
        number = cases.all().stream()
                .filter(debt -> last.equals(debt.shipment()))
                .findFirst()
                .orElseThrow()
                .number();
        assertThat(debt().origin()).isEqualTo(Origin.DEDUCTION_DUE);
        investigate();
        assertThat(debt().clause()).isEqualTo("3-3.3");
        assertThat(parts()).containsExactly("signer shichang1 20.00");
        propose();
        accept("shichang1");
        decide("zongjing1", "APPROVE", null);
        String invoice = invoice("20.00", last);
        String receipt = receive("20.00", invoice);
        assertEnded("endEvent_recovered", CaseState.RECOVERED);
        reverse(receipt, "20.00");
        assertThat(debt().state()).as("the payment never was").isEqualTo(CaseState.ORDERED);
        assertThat(cases.of(number).recovered()).isEqualTo(Money.ZERO);
        receive("5.00", invoice);
        assertThat(cases.of(number).recovered()).isEqualTo(Money.of("5.00"));
    }

    @Test
    void theMonthsEndOpensNoSecondCaseForTheSameGoods() {
        String last = lastOverLimit();
        open(invoice("20.00", last), "20.00");
        monthEnd(last);
        assertThat(cases.all()).filteredOn(debt -> last.equals(debt.shipment())).hasSize(1);
    }

    @Test
    void paidFirstAndTakenBackIsBorneAsWithinTheLimit() {
        String other = newcomerPaidFirst("900.00");
        open(invoice("900.00", other), "900.00");
        investigate();
        assertThat(debt().debtClass()).isEqualTo("pay-first");
    }

    @Test
    @Proves({"3-3.2", "3-4.2"})
    void goodsWithoutReleaseAreBorneInEqualSharesAndMarkedLegal() {
        report("kuguan1", "100.00");
        investigate();
        assertThat(debt().debtClass()).isEqualTo("unauthorised");
        assertThat(debt().legal()).isTrue();
        assertThat(parts())
                .containsExactly(
                        "logisticsSpecialist wuliu1 33.34",
                        "marketingDepartmentHead shichang1 33.33",
                        "warehouseKeeper kuguan1 33.33");
        assertRefused(this::propose, "platform.form.required");
        proposeLegal();
        List.of("wuliu1", "shichang1", "kuguan1").forEach(this::accept);
        decide("zongjing1", "APPROVE", null);
        assertThat(deductions.find(number).orElseThrow().legalReference()).isEqualTo("FL-7");
    }

    @Test
    void theReleaseOnRecordDecidesNotWhoReportedIt() {
        report("wuliu1", "100.00");
        String shipment = released("100.00", Route.WITHIN_LIMIT);
        evidence();
        complete("caiwu1", "userTask_investigate", Map.of("findings", "補到放行單", "debtShipment", shipment));
        assertThat(debt().debtClass()).isEqualTo("within-limit");
        assertThat(debt().legal()).isFalse();
    }

    @Test
    void whoHeldTheRoleOnTheDayOfTheShipmentBears() {
        hire("xinren1", LocalDate.of(2024, 5, 14), "logisticsSpecialist");
        hire("xinren2", LocalDate.of(2024, 5, 15), "logisticsSpecialist");
        desk.at(TUESDAY.plusDays(1));
        identityService.deleteMembership("wuliu1", "logisticsSpecialist");
        try {
            report("kuguan1", "90.00");
            investigate();
            assertThat(parts())
                    .as(
                            "shipped on the 14th: the one from the 15th on does not bear, the one until then does, but has left")
                    .contains("logisticsSpecialist LEFT wuliu1 15.00", "logisticsSpecialist xinren1 15.00")
                    .noneMatch(part -> part.contains("xinren2"));
            assertThat(hearings()).containsExactlyInAnyOrder("kuguan1", "shichang1", "xinren1");
        } finally {
            identityService.createMembership("wuliu1", "logisticsSpecialist");
        }
    }

    private String signed(String amount, Route route, String signer) {
        String shipment = desk.as("xiaoshou1", () -> {
            String asked = releases.request(CreditFixtures.shipment(account, amount));
            releases.facts(asked);
            return asked;
        });
        desk.run(signer, () -> releases.sign(shipment, 1, true, null, null));
        desk.run("xiaoshou1", () -> {
            collections.plan(
                    shipment,
                    account,
                    route.id(),
                    Money.of(amount),
                    List.of(new Instalment(LocalDate.of(2024, 5, 31), Money.of(amount))));
            releases.release(shipment, route);
        });
        return shipment;
    }

    private String lastOverLimit() {
        released("2990.00", Route.WITHIN_LIMIT);
        signed("20.00", Route.FIRST_OVER_LIMIT, "quyuNorth");
        String last = signed("20.00", Route.LAST_OVER_LIMIT, "shichang1");
        desk.run("xiaoshou1", () -> collectionDesk.follow(last, "測試客戶", Route.LAST_OVER_LIMIT.id()));
        return last;
    }

    /** Until the deduction is raised: timers, and where money or an invoice came in, a look that waits as a job. */
    private void monthEnd(String shipment) {
        desk.at(LocalDateTime.of(2024, 5, 31, 17, 30));
        String collection = runtimeService
                .createProcessInstanceQuery()
                .processDefinitionKey("over-credit-collection")
                .processInstanceBusinessKey(shipment)
                .singleResult()
                .getId();
        for (int look = 0; look < 3 && !desk.passed(collection, "serviceTask_raiseDeduction"); look++) {
            desk.fire(jobs(collection).get(0));
        }
        assertThat(desk.passed(collection, "serviceTask_raiseDeduction")).isTrue();
    }

    private List<Job> jobs(String instance) {
        return managementService.createJobQuery().processInstanceId(instance).list();
    }

    private String newcomerPaidFirst(String amount) {
        return desk.as("xiaoshou1", () -> {
            account = given.newcomer();
            String shipment = releases.request(CreditFixtures.shipment(account, amount));
            ReceiptLine money =
                    new ReceiptLine(CreditFixtures.number(), account, today(), Money.of(amount), null, shipment, null);
            ledger.recordReceipts(List.of(money));
            releases.facts(shipment);
            releases.release(shipment, Route.NO_CREDIT);
            releases.confirmShipped(shipment, List.of(new ShippedLine(1, BigDecimal.ONE)));
            ledger.recordReceipts(List.of(new ReceiptLine(
                    CreditFixtures.number(), account, null, Money.of(amount), null, null, money.number())));
            return shipment;
        });
    }

    private List<String> hearings() {
        proposeLegal();
        return taskService
                .createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey("userTask_hearBearer")
                .list()
                .stream()
                .map(Task::getAssignee)
                .toList();
    }
}
