package io.zhidu.baddebt.demo;

import io.zhidu.credit.Accounts;
import io.zhidu.credit.CreditAccount;
import io.zhidu.credit.ledger.LedgerService;
import io.zhidu.credit.ledger.ReceiptLine;
import io.zhidu.credit.ledger.Receivable;
import io.zhidu.credit.ledger.Receivables;
import io.zhidu.credit.release.ReleaseService;
import io.zhidu.credit.release.Shipment;
import io.zhidu.demo.DemoActors;
import io.zhidu.demo.DemoRow;
import io.zhidu.platform.Money;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The goods that a case of the story is about, and their money, which finance books. */
@Component
@Profile({"demo", "test"})
class DemoGoods {

    private final Accounts accounts;
    private final ReleaseService releases;
    private final HistoryService historyService;
    private final Receivables receivables;
    private final LedgerService ledger;
    private final DemoActors actors;
    private final Clock clock;

    DemoGoods(
            Accounts accounts,
            ReleaseService releases,
            HistoryService historyService,
            Receivables receivables,
            LedgerService ledger,
            DemoActors actors,
            Clock clock) {
        this.accounts = accounts;
        this.releases = releases;
        this.historyService = historyService;
        this.receivables = receivables;
        this.ledger = ledger;
        this.actors = actors;
        this.clock = clock;
    }

    /** The newest of that name. */
    String account(DemoRow row) {
        return accounts.all().stream()
                .filter(one -> one.name().equals(row.get("customer")))
                .map(CreditAccount::number)
                .reduce((one, later) -> later)
                .orElseThrow();
    }

    /** The invoice of the shipment that credit's story tells of. */
    Optional<Receivable> invoice(DemoRow row) {
        return shipment(row).flatMap(shipment -> receivables.invoice(numbered("FP", shipment.number())));
    }

    private Optional<Shipment> shipment(DemoRow row) {
        return historyService
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey("shipment-release")
                .variableValueEquals("account", account(row))
                .list()
                .stream()
                .map(instance -> releases.get(instance.getBusinessKey()))
                .filter(shipment -> shipment.lines().get(0).goods().equals(row.get("goods")))
                .findFirst();
    }

    /** The bank takes back what had been paid before the goods left. */
    void bounce(DemoRow row) {
        shipment(row)
                .ifPresent(shipment -> receive(
                        numbered("TH", shipment.number()),
                        shipment.account(),
                        shipment.amount(),
                        null,
                        numbered("SK", shipment.number())));
    }

    /** So many percent of what is open of the invoice come in after all. */
    void pay(DemoRow row) {
        invoice(row)
                .ifPresent(invoice -> receive(
                        invoice.invoice().replace("FP", "SK"),
                        invoice.account(),
                        Money.rounded(invoice.open()
                                .amount()
                                .multiply(new java.math.BigDecimal(row.get("pays")).movePointLeft(2))),
                        invoice.invoice(),
                        null));
    }

    private void receive(String number, String account, Money amount, String invoice, String reverses) {
        LocalDate day = reverses == null ? LocalDate.now(clock) : null;
        ReceiptLine line = new ReceiptLine(number, account, day, amount, invoice, null, reverses);
        actors.as(actors.member("finance", 0), () -> ledger.recordReceipts(List.of(line)));
    }

    private static String numbered(String kind, String shipment) {
        return shipment.replace("FH", kind);
    }
}
