package io.zhidu.credit.release.process;

import static io.zhidu.support.EngineDesk.assertRefused;
import static io.zhidu.support.EngineDesk.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.credit.release.ShipmentState;
import io.zhidu.platform.Money;
import io.zhidu.support.Proves;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Requests from which no goods come: refused, unsigned, given up, withdrawn. */
abstract class EndedShipmentJourneys extends ShipmentReleaseJourneys {

    @Test
    @Proves("3-2.2.1")
    void exactlyAThirdIsRefusedAtOnceWithTheReason() {
        fillUp();
        ask("xiaoshou1", "1000.00");
        assertEnded("endEvent_refused");
        assertThat(releases.get(number).state()).isEqualTo(ShipmentState.REFUSED);
        assertThat(releases.get(number).endReason()).contains("三分之一").contains("1000.00");
    }

    @Test
    void aRequestThatWaitsForWhateverIsWithdrawn() {
        fillUp();
        invoice(0, "3000.00", number);
        ask("xiaoshou1", "10.00");
        assertWithdrawnAt("userTask_planCollection");
        overLimitAgain("10.00");
        assertWithdrawnAt("userTask_signOverLimit");
        ask("xiaoshou1", "10.00", true);
        plan("xiaoshou1", "10.00");
        assertWithdrawnAt("intermediateCatchEvent_receiptArrived");
        overLimitAgain("10.00");
        receive(0, "500.00", null);
        complete("quyuNorth", "userTask_signOverLimit", Map.of("signOutcome", "signed"));
        assertWithdrawnAt("userTask_reviewChange");
        invoice(31, "100.00", null);
        ask("xiaoshou1", "10.00");
        assertWithdrawnAt("userTask_decideOverdue");
    }

    private void assertWithdrawnAt(String step) {
        assertThat(waitsFor(step)).as(step).isTrue();
        run("xiaoshou1", () -> desk.withdraw(number, "客戶改期"));
        assertEnded("endEvent_withdrawn");
        assertThat(releases.get(number).state()).isEqualTo(ShipmentState.WITHDRAWN);
    }

    @Test
    void aRefusedSignatureNeedsItsReasonAndEndsTheRequest() {
        overLimit("10.00");
        assertRefused(
                () -> complete("quyuNorth", "userTask_signOverLimit", Map.of("signOutcome", "refused")),
                "platform.form.required");
        complete("quyuNorth", "userTask_signOverLimit", Map.of("signOutcome", "refused", "signReason", "客戶欠款太多"));
        assertEnded("endEvent_signatureRefused");
        assertThat(releases.get(number).endReason()).isEqualTo("客戶欠款太多");
    }

    @Test
    void theRequesterMayGiveUpAfterAChange() {
        overLimit("10.00");
        receive(0, "500.00", null);
        complete("quyuNorth", "userTask_signOverLimit", Map.of("signOutcome", "signed"));
        complete("xiaoshou1", "userTask_reviewChange", Map.of("changeAnswer", "giveUp", "giveUpReason", "客戶不要了"));
        assertEnded("endEvent_withdrawnByRequester");
        assertThat(releases.get(number).state()).isEqualTo(ShipmentState.WITHDRAWN);
    }

    @Test
    void aWithdrawnRequestEndsWhereverItWaitsUntilTheGoodsHaveLeft() {
        fillUp();
        String released = number;
        overLimitAgain("10.00");
        run("xiaoshou1", () -> desk.withdraw(number, "客戶改期"));
        assertEnded("endEvent_withdrawn");
        number = released;
        run("xiaoshou1", () -> desk.withdraw(released, "客戶改期"));
        assertEnded("endEvent_withdrawn");
        assertThat(releases.get(released).heldAmount()).isEqualTo(Money.ZERO);
        ask("xiaoshou1", "3000.00");
        complete(
                "kuguan1",
                "userTask_confirmShipped",
                Map.of("shippedLines", json("[{\"lineNo\":1,\"quantity\":\"1\"}]")));
        assertRefused(() -> run("xiaoshou1", () -> desk.withdraw(number, "太遲")), "credit.shipment.state");
        assertThat(task("userTask_arrangeCarrier")).isNotNull();
    }
}
