package io.zhidu.credit.release.process;

import static io.zhidu.support.EngineDesk.assertRefused;
import static io.zhidu.support.EngineDesk.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.zhidu.credit.release.GoodsLine;
import io.zhidu.credit.release.Route;
import io.zhidu.credit.release.ShipmentState;
import io.zhidu.credit.release.Signature;
import io.zhidu.platform.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** The requester changes the goods before they are released: whatever it waits for, the request is decided anew. */
abstract class AmendedShipmentJourneys extends ShipmentReleaseJourneys {

    @Test
    void otherGoodsVoidTheSigningThatIsUnderWay() {
        overLimit("10.00");
        Task before = task("userTask_signOverLimit");
        fire("boundaryEvent_reminderDue");
        amend("xiaoshou1", "20.00");
        assertThat(task("userTask_signOverLimit")).isNull();
        assertThat(waitsFor("userTask_planCollection")).as("another balance").isTrue();
        assertThat(variable("amount")).isEqualTo("20.00");
        assertThat(variable("remindedAt")).isNull();
        plan("xiaoshou1", "20.00");
        assertThat(task("userTask_signOverLimit").getId()).isNotEqualTo(before.getId());
        assertThat(variable("goodsLines")).contains("20.00");
        complete("quyuNorth", "userTask_signOverLimit", Map.of("signOutcome", "signed"));
        assertThat(releases.get(number).state()).isEqualTo(ShipmentState.RELEASED);
        assertThat(releases.get(number).amount()).isEqualTo(Money.of("20.00"));
    }

    @Test
    void whoSignsWhatWasAskedBeforeIsTold() {
        overLimit("10.00");
        run("xiaoshou1", () -> releases.amend(number, goods("20.00")));
        assertRefused(
                () -> complete("quyuNorth", "userTask_signOverLimit", Map.of("signOutcome", "signed")),
                "shipment.amend.meanwhile");
        assertThat(shipments.signatures(number)).isEmpty();
    }

    @Test
    void whatWaitsForMoneyOrForSalesIsDecidedAnewToo() {
        fillUp();
        ask("xiaoshou1", "5000.00", true);
        amend("xiaoshou1", "4000.00");
        plan("xiaoshou1", "4000.00");
        assertThat(waitsFor("intermediateCatchEvent_receiptArrived")).isTrue();
        amend("xiaoshou1", "3500.00");
        assertThat(variable("amount")).isEqualTo("3500.00");
        run("xiaoshou1", () -> desk.withdraw(number, "客戶改期"));
        invoice(31, "100.00", null);
        ask("xiaoshou1", "50.00");
        assertThat(waitsFor("userTask_decideOverdue")).isTrue();
        amend("xiaoshou1", "60.00");
        complete("xiaoshou2", "userTask_decideOverdue", allowed("60.00"));
        assertThat(releases.get(number).route()).isEqualTo(Route.OVERDUE_INVOICE);
    }

    @Test
    void lessMayFitAndGoesAtOnce() {
        ask("wuliu1", "2500.00");
        ask("xiaoshou1", "900.00");
        amend("xiaoshou1", "500.00");
        assertThat(releases.get(number).route()).isEqualTo(Route.WITHIN_LIMIT);
        assertThat(task("userTask_confirmShipped")).isNotNull();
    }

    @Test
    void onlyTheRequesterChangesItAndOnlyUntilItIsReleased() {
        overLimit("10.00");
        assertRefused(() -> amend("xiaoshou2", "20.00"), "shipment.amend.notRequester");
        assertRefused(() -> amend("quyuNorth", "20.00"), "shipment.amend.notRequester");
        assertThat(variable("amount")).isEqualTo("10.00");
        complete("quyuNorth", "userTask_signOverLimit", Map.of("signOutcome", "signed"));
        assertRefused(() -> amend("xiaoshou1", "20.00"), "credit.shipment.state");
    }

    @Test
    void afterAChangeOfFactsHeAsksForOtherGoods() {
        overLimit("10.00");
        receive(0, "500.00", null);
        complete("quyuNorth", "userTask_signOverLimit", Map.of("signOutcome", "signed"));
        assertRefused(
                () -> complete("xiaoshou1", "userTask_reviewChange", Map.of("changeAnswer", "amend")),
                "platform.form.required");
        complete(
                "xiaoshou1",
                "userTask_reviewChange",
                Map.of(
                        "changeAnswer",
                        "amend",
                        "newGoodsLines",
                        json("[{\"goods\":\"瓷磚\",\"quantity\":\"2\",\"unitPrice\":\"250.00\"}]")));
        assertThat(releases.get(number).route()).isEqualTo(Route.WITHIN_LIMIT);
        assertThat(releases.get(number).amount()).isEqualTo(Money.of("500.00"));
    }

    /** Whoever comes first: a signature names what its signer saw, and what he did not see he has not signed. */
    @RepeatedTest(5)
    void ofAChangeAndASignatureAtTheSameTimeOneIsRefused() throws Exception {
        overLimit("10.00");
        Task signing = task("userTask_signOverLimit");
        Map<String, Object> signed = Map.of("signOutcome", "signed");
        List<Boolean> done =
                together(() -> engineDesk.complete("quyuNorth", signing, signed), () -> amend("xiaoshou1", "20.00"));
        assertThat(done).as("one of them").containsOnlyOnce(true);
        boolean wasSigned = done.get(0);
        assertThat(shipments.signatures(number))
                .extracting(Signature::revision, Signature::amount)
                .containsExactlyElementsOf(wasSigned ? List.of(tuple(1, Money.of("10.00"))) : List.of());
        assertThat(releases.get(number)).satisfies(shipment -> {
            assertThat(shipment.revision()).isEqualTo(wasSigned ? 1 : 2);
            assertThat(shipment.amount()).isEqualTo(Money.of(wasSigned ? "10.00" : "20.00"));
            assertThat(shipment.state()).isEqualTo(wasSigned ? ShipmentState.RELEASED : ShipmentState.REQUESTED);
        });
        assertThat(waitsFor(wasSigned ? "userTask_confirmShipped" : "userTask_planCollection"))
                .isTrue();
    }

    /** @return for each whether it was done */
    private static List<Boolean> together(Runnable... work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(work.length);
        ExecutorService threads = Executors.newFixedThreadPool(work.length);
        try {
            List<Future<Boolean>> running = Stream.of(work)
                    .map(one -> threads.submit(() -> {
                        start.await();
                        try {
                            one.run();
                            return true;
                        } catch (RuntimeException refused) {
                            return false;
                        }
                    }))
                    .toList();
            List<Boolean> done = new ArrayList<>();
            for (Future<Boolean> one : running) {
                done.add(one.get(60, TimeUnit.SECONDS));
            }
            return done;
        } finally {
            threads.shutdownNow();
        }
    }

    private void amend(String person, String price) {
        run(person, () -> desk.amend(number, goods(price)));
    }

    private static List<GoodsLine> goods(String price) {
        return List.of(new GoodsLine("瓷磚", BigDecimal.ONE, Money.of(price)));
    }
}
