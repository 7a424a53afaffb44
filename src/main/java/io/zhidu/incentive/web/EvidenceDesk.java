package io.zhidu.incentive.web;

import io.zhidu.incentive.CollectingService;
import io.zhidu.incentive.evidence.Evidence;
import io.zhidu.incentive.evidence.EvidenceKind;
import io.zhidu.incentive.evidence.EvidenceService;
import io.zhidu.incentive.evidence.Period;
import io.zhidu.platform.Refusal;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Takes one thing told, by form or request, and says of a locked period where it is corrected instead. */
@Component
class EvidenceDesk {

    private static final String CLOSED = "incentive.row.closed";

    private final EvidenceService evidence;
    private final CollectingService collecting;

    EvidenceDesk(EvidenceService evidence, CollectingService collecting) {
        this.evidence = evidence;
        this.collecting = collecting;
    }

    /** @throws Refusal saying what is wrong; (conflict) with the settlement's number where it is locked */
    Evidence record(EvidenceKind kind, Map<String, String> fields, String by) {
        try {
            return evidence.record(kind, fields, by);
        } catch (Refusal refusal) {
            if (!refusal.key().equals(CLOSED)) {
                throw refusal;
            }
            Period period = evidence.read(kind, fields).period();
            throw Refusal.conflict("incentive.evidence.closed", String.join(", ", locked(kind, period)));
        }
    }

    /** Numbers of the settlements that no longer take evidence of the period. */
    List<String> locked(EvidenceKind kind, Period period) {
        return kind.settlements(period).stream().filter(collecting::isLocked).toList();
    }
}
