package io.zhidu.credit.demo;

import io.zhidu.credit.ledger.InvoiceLine;
import io.zhidu.credit.ledger.LedgerService;
import io.zhidu.credit.ledger.ReceiptLine;
import io.zhidu.credit.release.ReleaseService;
import io.zhidu.credit.release.Shipment;
import io.zhidu.credit.release.process.ShipmentDesk;
import io.zhidu.demo.DemoActors;
import io.zhidu.demo.DemoDays;
import io.zhidu.demo.DemoForm;
import io.zhidu.demo.DemoMoment;
import io.zhidu.demo.DemoPaths;
import io.zhidu.demo.DemoRow;
import io.zhidu.demo.DemoStep;
import io.zhidu.demo.DemoTasks;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Plays shipments along their path, step by step. */
@Component
@Profile({"demo", "test"})
class DemoShipments {

    private static final Logger LOG = LoggerFactory.getLogger(DemoShipments.class);

    private final DemoRequests requests;
    private final DemoShipmentValues values;
    private final ReleaseService releases;
    private final LedgerService ledger;
    private final ShipmentDesk desk;
    private final DemoTasks tasks;
    private final DemoActors actors;
    private final Clock clock;

    DemoShipments(
            DemoRequests requests,
            DemoShipmentValues values,
            ReleaseService releases,
            LedgerService ledger,
            ShipmentDesk desk,
            DemoTasks tasks,
            DemoActors actors,
            Clock clock) {
        this.requests = requests;
        this.values = values;
        this.releases = releases;
        this.ledger = ledger;
        this.desk = desk;
        this.tasks = tasks;
        this.actors = actors;
        this.clock = clock;
    }

    List<DemoMoment> moments(DemoRow row, DemoPaths paths, Map<String, String> numbers, DemoDays days) {
        LocalDate day = days.workingDaysAgo(row.get("ago"));
        DemoShipmentUnderWay underWay = new DemoShipmentUnderWay(row, day);
        LocalDateTime at = days.at(day, row.get("time"));
        List<DemoMoment> moments = new ArrayList<>();
        moments.add(new DemoMoment(at, () -> underWay.asked(requests.ask(row, numbers.get(row.get("customer"))))));
        for (DemoStep.Timed timed : paths.path(row.get("path"))) {
            at = days.step(timed.when(), at, day);
            moments.add(new DemoMoment(at, () -> play(underWay, timed.step())));
        }
        return moments;
    }

    private void play(DemoShipmentUnderWay underWay, DemoStep step) {
        if (underWay.number() == null) {
            return;
        }
        if (step.desk() != null) {
            atTheDesk(underWay, step.desk());
            return;
        }
        tasks.find(underWay.number(), step.task())
                .ifPresentOrElse(
                        task -> complete(underWay, step, task),
                        // As at the turn of a year, when old debts close a customer's credit.
                        () -> LOG.info("{} has no {} and stays as it is", underWay.number(), step.task()));
    }

    private void complete(DemoShipmentUnderWay underWay, DemoStep step, Task task) {
        Map<String, Object> form = new DemoForm(name -> values.find(underWay, name)).fill(step.form());
        String who = step.by() == null
                ? null
                : values.find(underWay, step.by()).orElseThrow().toString();
        if (who == null) {
            tasks.complete(task, underWay.row().index(), form);
        } else {
            tasks.complete(task, who, form);
        }
    }

    private void atTheDesk(DemoShipmentUnderWay underWay, String deed) {
        Shipment shipment = releases.get(underWay.number());
        String reason = underWay.row().find("reason").orElse(null);
        String finance = actors.member("finance", 0);
        switch (deed) {
            case "withdraw" -> actors.as(shipment.requestedBy(), () -> desk.withdraw(shipment.number(), reason));
            case "invoice" -> actors.as(finance, () -> invoice(shipment));
            case "prepay" -> actors.as(finance, () -> receive(shipment, null, shipment.number()));
            default -> actors.as(finance, () -> receive(shipment, invoice(shipment.number()), null));
        }
    }

    /** What was not released, or has not left, has no invoice. */
    private void invoice(Shipment shipment) {
        if (shipment.shippedAmount() != null) {
            ledger.recordInvoices(List.of(new InvoiceLine(
                    invoice(shipment.number()),
                    shipment.account(),
                    LocalDate.now(clock),
                    shipment.shippedAmount(),
                    shipment.number(),
                    null)));
        }
    }

    private void receive(Shipment shipment, String invoice, String named) {
        if (named != null || shipment.shippedAmount() != null) {
            ledger.recordReceipts(List.of(new ReceiptLine(
                    shipment.number().replace("FH", "SK"),
                    shipment.account(),
                    LocalDate.now(clock),
                    named != null ? shipment.amount() : shipment.shippedAmount(),
                    invoice,
                    named,
                    null)));
        }
    }

    private static String invoice(String shipment) {
        return shipment.replace("FH", "FP");
    }
}
