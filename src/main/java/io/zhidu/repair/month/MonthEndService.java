package io.zhidu.repair.month;

import io.zhidu.platform.CurrentUser;
import io.zhidu.platform.Refusal;
import io.zhidu.platform.Times;
import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Month end of the repair service, 1-3.8. */
@Service
@Transactional
public class MonthEndService {

    private final RepairMonths months;
    private final RegisterService registerService;
    private final Register register;
    private final RepairMonthPolicy policy;
    private final CurrentUser user;
    private final Clock clock;

    MonthEndService(
            RepairMonths months,
            RegisterService registerService,
            Register register,
            RepairMonthPolicy policy,
            CurrentUser user,
            Clock clock) {
        this.months = months;
        this.registerService = registerService;
        this.register = register;
        this.policy = policy;
        this.user = user;
        this.clock = clock;
    }

    /** @param month as asked for, or null or blank (the timer) for the month before today */
    public String determineMonth(String month) {
        LocalDate today = LocalDate.now(clock);
        return (month == null || month.isBlank() ? MonthPolicy.before(today) : MonthPolicy.over(month, today))
                .toString();
    }

    public boolean closed(String period) {
        return months.closed(period);
    }

    public void freezeRegister(String period) {
        registerService.freeze(YearMonth.parse(period), user.id());
        int population = services(period).size();
        months.close(
                period,
                new SecureRandom().nextLong(),
                policy.sample(),
                population,
                policy.targetPercent(),
                Times.now(clock),
                user.id());
    }

    public void drawSample(String period) {
        policy.sample().draw(services(period), months.seed(period)).forEach(order -> months.addCallback(period, order));
    }

    private List<String> services(String period) {
        return register.lines(period).stream()
                .filter(line -> !line.reversal())
                .map(RegisterLine::orderNumber)
                .toList();
    }

    /** @return answered, unreachable, or open when the customer is to be called again another day */
    public String recordCallback(String id, Callback.Answer answer) {
        if (!answer.complete()) {
            throw Refusal.invalid("month.answerIncomplete");
        }
        int attempt = months.callback(id).attempts() + 1;
        months.addAttempt(id, attempt, answer, Times.now(clock), user.id());
        String state = answer.reached() ? "answered" : attempt < policy.attempts() ? "open" : "unreachable";
        if (!state.equals("open")) {
            months.endCallback(id, state, answer, Times.now(clock));
        }
        return state;
    }

    /** @return whether timeliness or pass rate of the whole month is below the target that it was frozen with */
    public boolean computeRates(String period) {
        List<MonthRates> rates = months.count(YearMonth.parse(period));
        months.saveRates(period, rates, Times.now(clock));
        BigDecimal target = months.target(period);
        MonthRates all = rates.get(0);
        return all.timeliness().below(target) || all.pass().below(target);
    }

    public void recordExplanation(String period, String explanation) {
        if (explanation == null || explanation.isBlank()) {
            throw Refusal.invalid("month.explanationMissing");
        }
        months.explain(period, explanation.strip(), Times.now(clock), user.id());
    }
}
