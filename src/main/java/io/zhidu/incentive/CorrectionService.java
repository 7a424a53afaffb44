package io.zhidu.incentive;

import io.zhidu.platform.CurrentUser;
import io.zhidu.platform.Money;
import io.zhidu.platform.Refusal;
import io.zhidu.platform.Times;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Clause 2-signatures: what is wrong in a locked settlement is reversed in the next open one of its kind, which names the line. */
@Service
@Transactional
public class CorrectionService {

    private final Settlements settlements;
    private final Results results;
    private final CurrentUser user;
    private final Clock clock;

    CorrectionService(Settlements settlements, Results results, CurrentUser user, Clock clock) {
        this.settlements = settlements;
        this.results = results;
        this.user = user;
        this.clock = clock;
    }

    /**
     * @param lineNo from 1; a line that pays
     * @param correct what it should have been, in yuan
     * @throws Refusal if it is not locked, there is no such line, it was corrected before, the amount is the same, no reason,
     *     or it is his own
     */
    public void correct(String number, String person, int lineNo, Money correct, String reason) {
        Settlement settlement = settlements.lock(number); // two corrections of a line come one after the other
        if (!settlement.isLocked()) {
            throw Refusal.conflict("incentive.correction.notLocked", number);
        }
        if (person.equals(user.id())) {
            throw Refusal.forbidden("incentive.correction.own");
        }
        if (reason == null || reason.isBlank() || reason.length() > 500) {
            throw Refusal.invalid("incentive.correction.reasonMissing");
        }
        List<Line> lines = results.lines(number, person);
        if (lineNo < 1 || lineNo > lines.size() || !lines.get(lineNo - 1).isCorrectable()) {
            throw Refusal.invalid("incentive.correction.noLine", number, person, lineNo);
        }
        boolean twice = results.leftBy(number, person).stream().anyMatch(one -> one.lineNo() == lineNo);
        if (twice) {
            throw Refusal.conflict("incentive.correction.twice", number, person, lineNo);
        }
        Money wrong = lines.get(lineNo - 1).amount();
        if (wrong.equals(correct)) {
            throw Refusal.invalid("incentive.correction.same", wrong);
        }
        results.leave(List.of(
                of(settlement, person, Rule.REVERSAL, wrong.negated(), lineNo, reason.strip()),
                of(settlement, person, Rule.CORRECTED, correct, lineNo, reason.strip())));
        String what = "%s #%d: %s → %s · %s".formatted(person, lineNo, wrong, correct, reason.strip());
        settlements.add(number, new Step(Step.Event.CORRECTED, Times.now(clock), user.id(), what));
    }

    private static Adjustment of(
            Settlement settlement, String person, Rule rule, Money amount, int lineNo, String reason) {
        return new Adjustment(0, settlement.kind(), person, rule, amount, settlement.number(), lineNo, reason);
    }
}
