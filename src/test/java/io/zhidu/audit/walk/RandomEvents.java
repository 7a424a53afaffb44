package io.zhidu.audit.walk;

import io.zhidu.complaint.Severity;
import io.zhidu.credit.CreditFixtures;
import io.zhidu.credit.ledger.ReceiptLine;
import io.zhidu.credit.release.GoodsLine;
import io.zhidu.platform.Money;
import java.math.BigDecimal;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;

/** What happens to a case from outside its tasks: a customer calls, money comes, a deadline passes. */
final class RandomEvents {

    /** What one may do about a case of a procedure. */
    private interface Event {
        void happen(WalkCase one);
    }

    private final Walk walk;
    private final WalkWorld world;
    private final Map<String, List<Event>> events;

    RandomEvents(Walk walk, WalkWorld world) {
        this.walk = walk;
        this.world = world;
        this.events = Map.of(
                "repair-order", List.of(this::cancel, this::reverse, this::reschedule, this::reassign),
                "complaint", List.of(this::customerAnswers, this::rate, this::merge, this::reopen),
                "shipment-release",
                        List.of(
                                this::withdraw,
                                this::amend,
                                this::invoice,
                                this::invoice,
                                this::closeRemainder,
                                this::pay),
                "bad-debt", List.of(this::evidence, this::evidence, this::evidence, this::payDebt));
    }

    void happen(WalkCase one) {
        walk.one(events.get(one.process())).happen(one);
    }

    /** What the job executor would do by now, which is off. */
    void jobs(WalkCase one) {
        ManagementService jobs = world.engine.getManagementService();
        Date now = world.desk.date(walk.now);
        world
                .engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(one.number())
                .list()
                .stream()
                .flatMap(instance -> jobs.createJobQuery().processInstanceId(instance.getId()).list().stream())
                .filter(job -> job.getDuedate() == null || !job.getDuedate().after(now))
                .map(Job::getId)
                .toList()
                .forEach(job -> {
                    if (jobs.createJobQuery().jobId(job).count() > 0) { // one may have ended the other
                        jobs.executeJob(job);
                        walk.done.merge("job", 1, Integer::sum);
                    }
                });
    }

    private void cancel(WalkCase one) {
        walk.attempt("cancel", one, "qiantai1", () -> world.repairs.cancel(one.number(), "自行修好"));
    }

    private void reverse(WalkCase one) {
        walk.attempt("reverse", one, "caiwu1", () -> world.repairs.reverse(one.number(), "保修期內"));
    }

    private void reschedule(WalkCase one) {
        boolean consented = walk.chance.nextBoolean();
        walk.attempt(
                "reschedule",
                one,
                "qiantai2",
                () -> world.repairs.reschedule(
                        one.number(), walk.now.plusHours(3).withNano(0), "客戶外出", consented, "王先生"));
    }

    private void reassign(WalkCase one) {
        String other = "weixiu" + (1 + walk.chance.nextInt(5));
        walk.attempt("reassign", one, "zhuren1", () -> world.repairs.reassign(one.number(), other, "請假"));
    }

    private void customerAnswers(WalkCase one) {
        walk.attempt("customer answers", one, "qiantai1", () -> world.complaints.customerAnswered(one.number(), "廚房"));
    }

    private void rate(WalkCase one) {
        Severity severity = walk.one(List.of(Severity.values()));
        walk.attempt("rate", one, "tousu1", () -> world.complaints.changeSeverity(one.number(), severity, "查明"));
    }

    private void merge(WalkCase one) {
        WalkCase other = anyComplaint();
        walk.attempt("merge", one, "tousu1", () -> world.complaints.merge(one.number(), other.number()));
    }

    /** One that is closed; what follows of it stays undone. */
    private void reopen(WalkCase one) {
        WalkCase other = anyComplaint();
        walk.attempt("reopen", other, "tousu1", () -> world.complaints.reopen(other.number(), "又漏了"));
    }

    private WalkCase anyComplaint() {
        return walk.one(walk.cases.stream()
                .filter(each -> each.process().equals("complaint"))
                .toList());
    }

    private void withdraw(WalkCase one) {
        String person = world.releases.get(one.number()).requestedBy();
        walk.attempt("withdraw", one, person, () -> world.shipments.withdraw(one.number(), "客戶不要了"));
    }

    private void amend(WalkCase one) {
        String person = world.releases.get(one.number()).requestedBy();
        GoodsLine line = new GoodsLine("磚", BigDecimal.TEN, Money.of("80.00"));
        walk.attempt("amend", one, person, () -> world.shipments.amend(one.number(), List.of(line)));
    }

    private void closeRemainder(WalkCase one) {
        walk.attempt("close remainder", one, "caiwu1", () -> world.shipments.closeRemainder(one.number(), "不再出貨"));
    }

    private void invoice(WalkCase one) {
        Money shipped = world.releases.get(one.number()).shippedAmount();
        if (shipped != null && shipped.isPositive()) {
            walk.attempt(
                    "invoice",
                    one,
                    "caiwu1",
                    () -> world.given().invoice(one.account(), 0, shipped.toString(), one.number()));
        }
    }

    private void pay(WalkCase one) {
        walk.attempt("pay", one, "caiwu1", () -> world.given().receive(one.account(), 0, "500.00"));
    }

    private void evidence(WalkCase one) {
        walk.attempt(
                "evidence",
                one,
                "caiwu1",
                () -> world.investigations.storeEvidence(one.number(), CreditFixtures.ID_COPY));
    }

    private void payDebt(WalkCase one) {
        String amount = walk.chance.nextBoolean() ? WalkWorld.DEBT : "300.00";
        ReceiptLine line = new ReceiptLine(
                CreditFixtures.number(),
                one.account(),
                walk.now.toLocalDate(),
                Money.of(amount),
                one.invoice(),
                null,
                null);
        walk.attempt("pay debt", one, "caiwu1", () -> world.money.recordReceipts(List.of(line)));
    }
}
