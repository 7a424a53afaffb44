package io.zhidu.incentive;

import io.zhidu.calendar.WorkingCalendar;
import io.zhidu.platform.CurrentUser;
import io.zhidu.platform.Money;
import io.zhidu.platform.Refusal;
import io.zhidu.platform.Times;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person objects to a line of his statement; the department answers. */
@Service
@Transactional
public class AppealService {

    private static final int LONGEST = 1000;

    private final Appeals appeals;
    private final Settlements settlements;
    private final Results results;
    private final CorrectionService corrections;
    private final WorkingCalendar calendar;
    private final CurrentUser user;
    private final Clock clock;
    private final int workingDays;

    AppealService(
            Appeals appeals,
            Settlements settlements,
            Results results,
            CorrectionService corrections,
            WorkingCalendar calendar,
            CurrentUser user,
            Clock clock,
            @Value("${zhidu.incentive.appeal-working-days:5}") int workingDays) {
        this.appeals = appeals;
        this.settlements = settlements;
        this.results = results;
        this.corrections = corrections;
        this.calendar = calendar;
        this.user = user;
        this.clock = clock;
        this.workingDays = workingDays;
    }

    /** The last day on which lines of a settlement can be objected to, in working days after it was locked. */
    @Transactional(readOnly = true)
    public LocalDate until(Settlement settlement) {
        return calendar.plusWorkingDays(settlement.approvedAt().toLocalDate(), workingDays);
    }

    /**
     * The person logged in objects.
     *
     * @return the appeal's number
     * @throws Refusal if the settlement is not locked, the time is over, he has no such line, has objected to it before, or says
     *     nothing
     */
    public String open(String number, int lineNo, String objection) {
        String person = user.id();
        Settlement settlement = settlements
                .find(number)
                .filter(Settlement::isLocked)
                .orElseThrow(() -> Refusal.notFound("incentive.appeal.notLocked", number));
        LocalDate last = until(settlement);
        if (LocalDate.now(clock).isAfter(last)) {
            throw Refusal.conflict("incentive.appeal.tooLate", number, last);
        }
        if (objection == null || objection.isBlank() || objection.length() > LONGEST) {
            throw Refusal.invalid("incentive.appeal.objectionMissing");
        }
        if (lineNo < 1 || lineNo > results.lines(number, person).size()) {
            throw Refusal.notFound("incentive.appeal.noLine", number, lineNo);
        }
        Appeal appeal = new Appeal(
                Appeal.number(number, person, lineNo),
                number,
                person,
                lineNo,
                objection.strip(),
                Times.now(clock),
                last,
                null,
                null,
                null,
                null);
        if (!appeals.open(appeal)) {
            throw Refusal.conflict("incentive.appeal.twice", number, lineNo);
        }
        return appeal.number();
    }

    /**
     * @param correct if upheld: what the line should have been, in yuan; null where only its explanation was wrong
     * @throws Refusal for the person himself, without an answer, or if it was answered before
     */
    public void answer(String number, boolean upheld, String answer, Money correct) {
        Appeal appeal = get(number);
        if (!appeal.isOpen()) {
            throw Refusal.conflict("incentive.appeal.answered", number);
        }
        if (appeal.person().equals(user.id())) {
            throw Refusal.forbidden("incentive.appeal.own");
        }
        if (answer == null || answer.isBlank() || answer.length() > LONGEST) {
            throw Refusal.invalid("incentive.appeal.answerMissing");
        }
        if (upheld && correct != null) {
            String reason = number + ": " + answer.strip();
            corrections.correct(
                    appeal.settlement(),
                    appeal.person(),
                    paying(appeal),
                    correct,
                    reason.length() <= 500 ? reason : reason.substring(0, 499) + "…");
        }
        appeals.answer(new Appeal(
                number,
                appeal.settlement(),
                appeal.person(),
                appeal.lineNo(),
                appeal.objection(),
                appeal.openedAt(),
                appeal.until(),
                upheld,
                answer.strip(),
                Times.now(clock),
                user.id()));
    }

    /** The line itself, or the one that pays for it: points are paid for together. */
    private int paying(Appeal appeal) {
        List<Line> lines = results.lines(appeal.settlement(), appeal.person());
        return IntStream.rangeClosed(appeal.lineNo(), lines.size())
                .filter(no -> lines.get(no - 1).isCorrectable())
                .findFirst()
                .orElse(appeal.lineNo());
    }

    /** @throws Refusal (not found) if there is none */
    @Transactional(readOnly = true)
    public Appeal get(String number) {
        return appeals.find(number).orElseThrow(() -> Refusal.notFound("incentive.appeal.unknown", number));
    }

    @Transactional(readOnly = true)
    public List<Appeal> of(String settlement, String person) {
        return appeals.of(settlement, person);
    }
}
