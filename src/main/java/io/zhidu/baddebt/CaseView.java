package io.zhidu.baddebt;

import io.zhidu.platform.Money;
import java.util.List;
import java.util.Optional;

/**
 * A case with all that is kept of it.
 *
 * @param parts of the allocation that counts
 */
public record CaseView(
        BadDebt debt,
        List<Part> parts,
        List<CaseStep> steps,
        List<Evidence> evidence,
        List<Hearing> hearings,
        List<Recovery> recoveries) {

    /** What the person said about the allocation that counts. */
    public Optional<Hearing> heard(String person) {
        return hearings.stream()
                .filter(one -> one.revision() == debt.revision() && one.person().equals(person))
                .findFirst();
    }

    public Money recovered() {
        return recoveries.stream().map(Recovery::amount).collect(Money.sum());
    }
}
