package io.zhidu.baddebt.deduction;

import io.zhidu.people.StaffDirectory;
import io.zhidu.platform.Refusal;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Each person's statement, for reading. */
@Service
@Transactional(readOnly = true)
public class StatementService {

    private final DeductionLedger ledger;
    private final StaffDirectory staff;

    StatementService(DeductionLedger ledger, StaffDirectory staff) {
        this.ledger = ledger;
        this.staff = staff;
    }

    /**
     * @param person a user id or {@link DeductionOrder#COMPANY}; the caller has made sure that the reader may see it
     * @throws Refusal (not found) if there is no such person
     */
    public Statement of(String person) {
        if (!person.equals(DeductionOrder.COMPANY) && staff.find(person).isEmpty()) {
            throw Refusal.notFound("deduction.statement.unknown", person);
        }
        return new Statement(person, ledger.ofPerson(person));
    }

    /** What everybody bears of a case; nothing until the deduction is ordered. */
    public List<BornePart> ofCase(String caseNumber) {
        return ledger.ofCase(caseNumber);
    }

    /** Everybody who ever bore anything, by user id. */
    public List<String> persons() {
        return ledger.persons();
    }
}
