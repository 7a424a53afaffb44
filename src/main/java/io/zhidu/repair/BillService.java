package io.zhidu.repair;

import io.zhidu.platform.CurrentUser;
import io.zhidu.platform.Refusal;
import io.zhidu.platform.Times;
import io.zhidu.repair.fees.FeeStandards;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Clauses 1-3.4 and 1-3.6: the bill by the standard, consent again above the quote, the customer's signature. */
@Service
@Transactional
public class BillService {

    private final RepairOrders orders;
    private final RepairJournal journal;
    private final FeeStandards standards;
    private final RepairPolicy policy;
    private final CurrentUser user;
    private final Clock clock;

    BillService(
            RepairOrders orders,
            RepairJournal journal,
            FeeStandards standards,
            RepairPolicy policy,
            CurrentUser user,
            Clock clock) {
        this.orders = orders;
        this.journal = journal;
        this.standards = standards;
        this.policy = policy;
        this.user = user;
        this.clock = clock;
    }

    /** Clause 1-3.6: prices of the version in force when the customer consented, whatever has come since. */
    public Bill computeFees(String number, String workDone, List<ChosenItem> chosen) {
        RepairOrder order = orders.get(number);
        if (order.signedAt() != null) {
            throw Refusal.conflict("repair.alreadySigned", number);
        }
        List<FeeLine> lines = FeePolicy.price(chosen, standards.version(order.feeVersion()));
        Bill bill = new Bill(lines, FeePolicy.total(lines), order.consentedAmount());
        int revision = order.billRevision() + 1;
        journal.feeLines(number, "bill", revision, lines);
        orders.billed(order, revision, bill.total(), workDone);
        return bill;
    }

    public void recordFurtherConsent(String number, boolean agreed, String name) {
        if (name == null || name.isBlank()) {
            throw Refusal.invalid("repair.consentNeedsName");
        }
        RepairOrder order = orders.get(number);
        journal.consent(
                number,
                new RepairJournal.Consent(
                        "bill", order.billRevision(), order.billAmount(), agreed, name, Times.now(clock), user.id()));
        if (agreed) {
            orders.consented(order, order.feeVersion(), order.billAmount());
        }
    }

    /** Clause 1-3.6: the signature holds for the amount that was shown, and only while it is the bill's. */
    public void bindSignature(
            String number, String shownAmount, List<SignatureInput> signature, boolean technicianSigned) {
        RepairOrder order = orders.get(number);
        if (!order.billAmount().toString().equals(shownAmount)) {
            throw Refusal.conflict("repair.amountChanged", order.billAmount());
        }
        if (!technicianSigned) {
            throw Refusal.invalid("repair.technicianMustSign");
        }
        SignatureInput input =
                signature.stream().findFirst().orElseThrow(() -> Refusal.invalid("repair.signatureNeedsName"));
        byte[] image = SignaturePolicy.image(input, policy.signatureAtMost());
        LocalDateTime now = Times.now(clock);
        List<FeeLine> lines = journal.feeLines(number, "bill", order.billRevision());
        journal.signature(
                number,
                new RepairJournal.Signature(
                        order.billRevision(),
                        order.billAmount(),
                        image,
                        input.signerName(),
                        image == null ? input.typedReason() : null,
                        SignaturePolicy.binding(number, order.billRevision(), order.billAmount(), lines, input),
                        now,
                        user.id()));
        orders.signed(order, now);
    }

    /** The customer does not sign: the bill goes back and the reason is kept. */
    public void recordRefusedSignature(String number, String reason) {
        if (reason == null || reason.isBlank()) {
            throw Refusal.invalid("repair.reasonMissing");
        }
        journal.work(number, new RepairJournal.WorkEntry("sign-refused", reason, null, Times.now(clock), user.id()));
    }
}
