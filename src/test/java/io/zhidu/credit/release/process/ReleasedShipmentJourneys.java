package io.zhidu.credit.release.process;

import static io.zhidu.support.EngineDesk.assertRefused;
import static io.zhidu.support.EngineDesk.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhidu.credit.Contract;
import io.zhidu.credit.CreditLimitService;
import io.zhidu.credit.LimitsRolled;
import io.zhidu.credit.ledger.BadLine;
import io.zhidu.credit.release.Route;
import io.zhidu.credit.release.ShipmentRegister;
import io.zhidu.credit.release.ShipmentState;
import io.zhidu.platform.Money;
import io.zhidu.platform.Refusal;
import io.zhidu.support.Proves;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;

/** What leads to goods that leave: at once, when the money is there, or as sales decides; and the invoice that ends it. */
abstract class ReleasedShipmentJourneys extends ShipmentReleaseJourneys {

    @Autowired
    ShipmentRegister register;

    @Autowired
    CreditLimitService limits;

    @Autowired
    ApplicationEventPublisher events;

    @Test
    void withinTheLimitGoodsGoAtOnceAndTheInvoiceClosesTheCase() {
        ask("xiaoshou1", "3000.00");
        assertThat(releases.get(number).route()).isEqualTo(Route.WITHIN_LIMIT);
        assertRefused(
                () -> complete(
                        "kuguan1",
                        "userTask_confirmShipped",
                        Map.of("shippedLines", json("[{\"lineNo\":1,\"quantity\":\"2\"}]"))),
                "credit.shipped.more");
        complete(
                "kuguan1",
                "userTask_confirmShipped",
                Map.of("shippedLines", json("[{\"lineNo\":1,\"quantity\":\"0.5\"}]")));
        assertThat(releases.get(number).shippedAmount()).isEqualTo(Money.of("1500.00"));
        complete("wuliu1", "userTask_arrangeCarrier", Map.of("carrier", "順達物流", "waybill", "SD-1"));
        assertThat(passed("endEvent_closed")).isFalse();
        invoice(0, "1500.00", number);
        assertEnded("endEvent_closed");
        assertThat(passed("userTask_signOverLimit")).isFalse();
        assertThat(releases.get(number).state()).isEqualTo(ShipmentState.CLOSED);
    }

    @Test
    void anInvoiceThatComesBeforeTheGoodsLeaveClosesTheCaseWithTheCarrier() {
        ask("xiaoshou1", "3000.00");
        invoice(0, "3000.00", number);
        ship();
        carry();
        assertEnded("endEvent_closed");
        assertThat(passed("intermediateCatchEvent_invoiced")).isFalse();
    }

    @Test
    void anInvoiceThatComesBeforeTheCarrierIsWaitedForNoMore() {
        ask("xiaoshou1", "3000.00");
        ship();
        invoice(0, "3000.00", number);
        carry();
        assertEnded("endEvent_closed");
        assertThat(releases.get(number).state()).isEqualTo(ShipmentState.CLOSED);
    }

    @Test
    void whatIsInvoicedForLessThanLeftIsClosedByFinance() {
        ask("xiaoshou1", "3000.00");
        ship();
        carry();
        assertTooMuch("3000.01");
        assertRefused(() -> close("少開"), "shipment.remainder.notInvoiced");
        invoice(0, "2000.00", number);
        assertTooMuch("1000.01");
        assertRefused(() -> close(" "), "credit.reason.missing");
        assertThat(passed("endEvent_closed")).isFalse();
        close("破損，客戶少收");
        assertEnded("endEvent_closed");
        assertThat(releases.get(number).state()).isEqualTo(ShipmentState.CLOSED);
        assertThat(releases.get(number).heldAmount()).isEqualTo(Money.ZERO);
        assertThat(register.course(number)).satisfies(course -> {
            assertThat(course.endReason()).isEqualTo("破損，客戶少收");
            assertThat(course.remainder()).isEqualTo(Money.of("1000.00"));
            assertThat(course.remainderBy()).isEqualTo("caiwu1");
        });
        assertRefused(() -> close("再來"), "credit.shipment.state");
    }

    @Test
    void aRemainderThatIsClosedBeforeTheCarrierEndsTheCaseWithHim() {
        ask("xiaoshou1", "3000.00");
        ship();
        invoice(0, "2000.00", number);
        close("破損，客戶少收");
        assertThat(task("userTask_arrangeCarrier")).isNotNull();
        carry();
        assertEnded("endEvent_closed");
    }

    private void assertTooMuch(String amount) {
        assertThatThrownBy(() -> invoice(0, amount, number))
                .isInstanceOfSatisfying(
                        BadLine.class,
                        line -> assertThat(line.arguments())
                                .anySatisfy(why -> assertThat(why)
                                        .isInstanceOfSatisfying(
                                                Refusal.class,
                                                refusal -> assertThat(refusal.key())
                                                        .isEqualTo("shipment.invoice.tooMuch"))));
    }

    private void close(String reason) {
        run("caiwu1", () -> desk.closeRemainder(number, reason));
    }

    @Test
    @Proves("3-1.3")
    void theNewDaysLimitWakesWhatWaitsForMoney() {
        fillUp();
        ask("xiaoshou1", "5000.00", true);
        plan("xiaoshou1", "5000.00");
        invoice(0, "3000.00", null);
        events.publishEvent(new LimitsRolled(today()));
        String job = managementService
                .createJobQuery()
                .processInstanceId(instance())
                .messages()
                .singleResult()
                .getId();
        managementService.executeJob(job);
        assertThat(waitsFor("intermediateCatchEvent_receiptArrived")).isTrue();
        assertThat(limits.ofShipment(number)).as("looked again").hasSizeGreaterThan(2);
    }

    @Test
    @Proves("3-2.2.3")
    void whoPaysFirstGetsTheGoodsWhenTheMoneyIsThere() {
        fillUp();
        ask("xiaoshou1", "5000.00", true);
        plan("xiaoshou1", "5000.00");
        assertThat(waitsFor("intermediateCatchEvent_receiptArrived")).isTrue();
        receive(0, "4999.99", number);
        runJobs();
        assertThat(waitsFor("intermediateCatchEvent_receiptArrived")).isTrue();
        receive(0, "0.01", number);
        runJobs();
        assertThat(releases.get(number).route()).isEqualTo(Route.PAY_FIRST);
        assertThat(task("userTask_confirmShipped")).isNotNull();
    }

    @Test
    @Proves("3-1.4.1")
    void withoutCreditCashComesBeforeGoodsAndWhatIsOwedIsPlanned() {
        ask("xiaoshou1", "3000.00");
        run(
                "xiaoshou1",
                () -> accounts.recordContract(
                        account,
                        new Contract(
                                Contract.Kind.DIRECT,
                                LocalDate.of(2024, 1, 1),
                                LocalDate.of(2024, 5, 13),
                                true,
                                "HT-2")));
        ask("wuliu1", "10.00");
        assertThat(variable("route")).isEqualTo("no-credit");
        assertRefused(() -> plan("wuliu1", "2999.99"), "collection.sum");
        plan("wuliu1", "3000.00");
        receive(0, "10.00", number);
        runJobs();
        assertThat(releases.get(number).route()).isEqualTo(Route.NO_CREDIT);
    }

    @Test
    @Proves("3-1.4.2")
    void anOverdueInvoiceIsDecidedBySalesButNotByTheRequester() {
        invoice(31, "100.00", null);
        receive(2, "1.00", null);
        ask("xiaoshou1", "50.00");
        assertThat(variable("route")).isEqualTo("overdue-invoice");
        assertRefused(
                () -> complete("xiaoshou1", "userTask_decideOverdue", allowed("50.00")), "platform.engine.ownRequest");
        assertRefused(
                () -> complete("xiaoshou2", "userTask_decideOverdue", Map.of("caseAmount", "50.00")),
                "credit.case.payBy");
        complete("xiaoshou2", "userTask_decideOverdue", allowed("50.00"));
        assertThat(releases.get(number).route()).isEqualTo(Route.OVERDUE_INVOICE);
        ask("xiaoshou1", "50.00");
        complete("xiaoshou2", "userTask_decideOverdue", allowed("49.99"));
        assertEnded("endEvent_refused");
        assertThat(releases.get(number).endReason()).contains("49.99");
    }

    @Test
    void theSameRequestTwiceByAnotherSystemIsOne() {
        Map<String, Object> form = form("10.00", false);
        String reference = UUID.randomUUID().toString();
        number = as("wuliu1", () -> desk.request(form, reference));
        assertThatThrownBy(() -> as("wuliu1", () -> desk.request(form, reference)))
                .isInstanceOf(DuplicateKeyException.class);
        assertThat(references.find(reference)).contains(number);
    }
}
