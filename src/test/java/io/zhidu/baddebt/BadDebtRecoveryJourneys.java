package io.zhidu.baddebt;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.baddebt.deduction.DeductionService;
import io.zhidu.credit.CreditFixtures;
import io.zhidu.credit.ledger.InvoiceLine;
import io.zhidu.credit.ledger.Receivables;
import io.zhidu.credit.release.Route;
import io.zhidu.platform.Money;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the customer pays later, before the decision and after it. */
abstract class BadDebtRecoveryJourneys extends BadDebtWorld {

    @Autowired
    DeductionService deductionService;

    @Autowired
    Receivables receivables;

    @Test
    void whatTheCustomerPaysBeforeTheDecisionEndsTheCaseOrTakesOff() {
        String shipment = released("300.00", Route.WITHIN_LIMIT);
        String invoice = invoice("300.00", shipment);
        open(invoice, "300.00");
        investigate();
        receive("100.00", invoice);
        propose();
        WITHIN.forEach(this::accept);
        decide("zongjing1", "APPROVE", null);
        assertThat(deductions.find(number).orElseThrow().amount()).isEqualTo(Money.of("200.00"));

        String second = invoice("50.00", released("50.00", Route.WITHIN_LIMIT));
        open(second, "50.00");
        investigate();
        receive("50.00", second);
        assertEnded("endEvent_paid", CaseState.PAID);
        assertThat(deductions.find(number)).isEmpty();
    }

    @Test
    void aReceiptGreaterThanWhatIsStillBorneGivesThatBackAndTheRestOnlyPaysTheInvoice() {
        String invoice = ordered("300.00", "100.00");
        receive("30.00", invoice);
        receive("240.00", invoice);
        assertEnded("endEvent_recovered", CaseState.RECOVERED);
        assertThat(cases.of(number).recovered()).isEqualTo(Money.of("100.00"));
        assertThat(receivables.invoice(invoice).orElseThrow().open()).isEqualTo(Money.of("30.00"));
        receive("30.00", invoice);
        assertThat(cases.of(number).recovered()).isEqualTo(Money.of("100.00"));
        assertThat(deductionService.borne(number)).isEqualTo(Money.ZERO);
    }

    @Test
    void aReceiptThatPaysAnInvoiceTwiceIsGivenBackTwiceHoweverLongItsNumber() {
        String invoice = ordered("50.00", "50.00");
        String first = receive("30.00", invoice);
        String second = "S".repeat(28) + UUID.randomUUID();
        receive(second, "50.00", invoice);
        assertThat(debt().state()).isEqualTo(CaseState.RECOVERED);
        reverse(first, "30.00");
        assertThat(cases.of(number).recovered())
                .as("what was left of the second pays instead")
                .isEqualTo(Money.of("50.00"));
        assertThat(debt().state()).isEqualTo(CaseState.RECOVERED);
        reverse(second, "50.00");
        assertThat(cases.of(number).recovered()).isEqualTo(Money.ZERO);
        assertThat(deductionService.borne(number)).isEqualTo(Money.of("50.00"));
        assertThat(debt().state()).isEqualTo(CaseState.ORDERED);
    }

    @Test
    void aReversedInvoiceLeavesNothingToBear() {
        String invoice = ordered("60.00", "60.00");
        String receipt = receive("10.00", invoice);
        assertThat(receipt).isNotNull();
        desk.run(
                "caiwu1",
                () -> ledger.recordInvoices(List.of(
                        new InvoiceLine(CreditFixtures.number(), account, today(), Money.of("60.00"), null, invoice))));
        assertEnded("endEvent_recovered", CaseState.RECOVERED);
        assertThat(cases.of(number).recovered()).isEqualTo(Money.of("60.00"));
    }

    /** A case of so much of an invoice, approved. @return the invoice */
    private String ordered(String invoiced, String amount) {
        String invoice = invoice(invoiced, released(invoiced, Route.WITHIN_LIMIT));
        open(invoice, amount);
        investigate();
        propose();
        WITHIN.forEach(this::accept);
        decide("zongjing1", "APPROVE", null);
        return invoice;
    }
}
