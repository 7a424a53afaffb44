package io.zhidu.baddebt.demo;

import io.zhidu.baddebt.BadDebt;
import io.zhidu.baddebt.CaseState;
import io.zhidu.baddebt.CaseViews;
import io.zhidu.baddebt.InvestigationService;
import io.zhidu.baddebt.Origin;
import io.zhidu.baddebt.process.BadDebtProcess;
import io.zhidu.credit.StoredFile;
import io.zhidu.demo.DemoActors;
import io.zhidu.demo.DemoDays;
import io.zhidu.demo.DemoForm;
import io.zhidu.demo.DemoMoment;
import io.zhidu.demo.DemoPaths;
import io.zhidu.demo.DemoRow;
import io.zhidu.demo.DemoStep;
import io.zhidu.demo.DemoTasks;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Plays cases along their path, step by step. */
@Component
@Profile({"demo", "test"})
class DemoDebts {

    private static final Logger LOG = LoggerFactory.getLogger(DemoDebts.class);

    private final DemoGoods goods;
    private final CaseViews cases;
    private final InvestigationService investigations;
    private final DemoTasks tasks;
    private final DemoActors actors;
    private final Clock clock;
    private final StoredFile slip;

    DemoDebts(
            DemoGoods goods,
            CaseViews cases,
            InvestigationService investigations,
            DemoTasks tasks,
            DemoActors actors,
            Clock clock) {
        this.goods = goods;
        this.cases = cases;
        this.investigations = investigations;
        this.tasks = tasks;
        this.actors = actors;
        this.clock = clock;
        try (InputStream png = getClass().getResourceAsStream("/demo/signature.png")) {
            this.slip = new StoredFile("出庫單簽名.png", "image/png", png.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<DemoMoment> moments(DemoRow row, DemoPaths paths, DemoDays days) {
        DemoDebtUnderWay underWay = new DemoDebtUnderWay(row);
        LocalDate day = days.workingDaysAgo(row.get("ago"));
        LocalDate opened = row.get("origin").equals("month-end") ? day.withDayOfMonth(day.lengthOfMonth()) : day;
        LocalDateTime at = days.at(opened, row.get("time"));
        List<DemoMoment> moments = new ArrayList<>();
        row.find("bounced")
                .ifPresent(time -> moments.add(
                        new DemoMoment(days.at(days.workingDaysAfter(day, -1), time), () -> goods.bounce(row))));
        moments.add(new DemoMoment(at, () -> open(row).ifPresent(underWay::opened)));
        for (DemoStep.Timed timed : paths.path(row.get("path"))) {
            at = days.step(timed.when(), at, opened);
            moments.add(new DemoMoment(at, () -> play(underWay, timed.step())));
        }
        return moments;
    }

    private Optional<String> open(DemoRow row) {
        return switch (row.get("origin")) {
            case "month-end" -> openedByItself(row);
            case "invoice" ->
                goods.invoice(row)
                        .map(invoice -> start(
                                row,
                                Map.of(
                                        "reportKind", "invoice",
                                        "debtInvoice", invoice.invoice(),
                                        "debtAmount", invoice.open().toString())));
            default -> Optional.of(start(row, unreleased(row)));
        };
    }

    private Map<String, Object> unreleased(DemoRow row) {
        Map<String, Object> form = new HashMap<>(Map.of(
                "reportKind", "goods",
                "debtAccount", goods.account(row),
                "debtGoods", row.get("goods"),
                "debtDay", LocalDate.now(clock).minusDays(1).toString(),
                "debtAmount", row.get("amount")));
        row.find("manualInvoice").ifPresent(invoice -> form.put("manualInvoice", invoice));
        return form;
    }

    private String start(DemoRow row, Map<String, Object> form) {
        return tasks.start(BadDebtProcess.ID, row.get("by"), form);
    }

    /** Clause 3-4.1: the collection of the last over-limit shipment handed it over. */
    private Optional<String> openedByItself(DemoRow row) {
        String account = goods.account(row);
        return cases.all().stream()
                .filter(debt -> debt.account().equals(account) && debt.origin() == Origin.DEDUCTION_DUE)
                .filter(debt -> debt.state() == CaseState.OPEN)
                .map(BadDebt::number)
                .findFirst();
    }

    private void play(DemoDebtUnderWay underWay, DemoStep step) {
        if (underWay.number() == null) {
            LOG.info("The story of {} has no case", underWay.row().cells());
            return;
        }
        if (step.desk() != null) {
            atTheDesk(underWay, step.desk());
            return;
        }
        Map<String, Object> form = new DemoForm(name -> underWay.row().find(name)).fill(step.form());
        tasks.find(underWay.number(), step.task())
                .ifPresentOrElse(
                        task -> tasks.complete(task, underWay.row().index(), form),
                        () -> LOG.info("{} has no {} and stays as it is", underWay.number(), step.task()));
    }

    private void atTheDesk(DemoDebtUnderWay underWay, String deed) {
        switch (deed) {
            case "evidence" ->
                actors.as(actors.member("finance", 0), () -> investigations.storeEvidence(underWay.number(), slip));
            case "hear" -> hear(underWay);
            default -> goods.pay(underWay.row());
        }
    }

    private void hear(DemoDebtUnderWay underWay) {
        tasks.all(underWay.number(), "userTask_hearBearer").stream()
                .filter(task -> !underWay.isSilent(task.getAssignee()))
                .forEach(task -> tasks.complete(task, task.getAssignee(), answer(underWay, task.getAssignee())));
    }

    private static Map<String, Object> answer(DemoDebtUnderWay underWay, String person) {
        return underWay.objects(person)
                ? Map.of(
                        "hearingAnswer",
                        "object",
                        "hearingReason",
                        underWay.row().get("objection"))
                : Map.of("hearingAnswer", "accept");
    }
}
