package io.zhidu.baddebt;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads cases for forms and pages. */
@Service
@Transactional(readOnly = true)
public class CaseViews {

    private final BadDebts debts;
    private final CaseRecords records;
    private final LockedDebts locked;

    CaseViews(BadDebts debts, CaseRecords records, LockedDebts locked) {
        this.debts = debts;
        this.records = records;
        this.locked = locked;
    }

    /** @throws io.zhidu.platform.Refusal if there is none */
    public CaseView of(String number) {
        BadDebt debt = locked.get(number);
        return new CaseView(
                debt,
                records.parts(number, debt.revision()),
                records.steps(number),
                records.evidence(number),
                records.hearings(number),
                records.recoveries(number));
    }

    /** The newest first. */
    public List<BadDebt> all() {
        return debts.all();
    }

    /** Those in which the person bears, or was to bear, something; the newest first. */
    public List<BadDebt> borneBy(String person) {
        return debts.of(person);
    }
}
