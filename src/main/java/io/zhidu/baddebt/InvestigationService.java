package io.zhidu.baddebt;

import io.zhidu.credit.DocumentPolicy;
import io.zhidu.credit.StoredFile;
import io.zhidu.platform.CurrentUser;
import io.zhidu.platform.Refusal;
import io.zhidu.platform.Times;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The facts of a case and the evidence for them. */
@Service
@Transactional
public class InvestigationService {

    private final BadDebts debts;
    private final CaseRecords records;
    private final LockedDebts locked;
    private final Releases releases;
    private final CurrentUser user;
    private final Clock clock;

    InvestigationService(
            BadDebts debts, CaseRecords records, LockedDebts locked, Releases releases, CurrentUser user, Clock clock) {
        this.debts = debts;
        this.records = records;
        this.locked = locked;
        this.releases = releases;
        this.user = user;
        this.clock = clock;
    }

    /** An image or PDF of at most 2 MB, until the case is decided. */
    public void storeEvidence(String number, StoredFile file) {
        DocumentPolicy.check("baddebt.evidence", file);
        locked.in(number, CaseState.OPEN);
        records.add(number, file, Times.now(clock), user.id());
    }

    /** The caller has made sure that the reader may see it. */
    @Transactional(readOnly = true)
    public StoredFile evidence(String number, int seq) {
        return records.evidence(number, seq).orElseThrow(() -> Refusal.notFound("baddebt.evidence.none", number));
    }

    /**
     * @param shipment whose goods they are, where the invoice does not say so; or null
     * @return with the route of the release that the class follows from
     */
    public BadDebt investigate(String number, String findings, String shipment) {
        BadDebt debt = locked.in(number, CaseState.OPEN);
        if (records.evidence(number).isEmpty()) {
            throw Refusal.invalid("baddebt.evidence.missing", number);
        }
        String note = LockedDebts.required(findings, "baddebt.findings");
        BadDebt known = shipped(debt, shipment);
        debts.update(known);
        locked.step(number, CaseStep.Kind.INVESTIGATED, null, note);
        return known;
    }

    /** What finance answers to those who object; the facts may be other ones then. */
    public BadDebt answer(String number, String answer, String shipment) {
        BadDebt debt = locked.in(number, CaseState.OPEN);
        BadDebt known = shipped(debt, shipment);
        debts.update(known);
        locked.step(number, CaseStep.Kind.ANSWERED, null, LockedDebts.required(answer, "baddebt.answer"));
        return known;
    }

    private BadDebt shipped(BadDebt debt, String shipment) {
        if (shipment == null || shipment.isBlank() || shipment.equals(debt.shipment())) {
            return debt;
        }
        if (debt.shipment() != null) {
            throw Refusal.invalid("baddebt.shipment.known", debt.shipment());
        }
        Releases.Release release = releases.ofAccount(shipment.strip(), debt.account());
        return debt.shippedBy(shipment.strip(), release.day(), release.route());
    }
}
