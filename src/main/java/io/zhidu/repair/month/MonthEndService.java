package io.zhidu.repair.month;

import io.zhidu.platform.CurrentUser;
import io.zhidu.platform.MonthPolicy;
import io.zhidu.platform.Refusal;
import io.zhidu.platform.Times;
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
    private final RegisterService register;
    private final Callbacks callbacks;
    private final Rates rates;
    private final StatisticsService statistics;
    private final RepairMonthPolicy policy;
    private final CurrentUser user;
    private final Clock clock;

    MonthEndService(
            RepairMonths months,
            RegisterService register,
            Callbacks callbacks,
            Rates rates,
            StatisticsService statistics,
            RepairMonthPolicy policy,
            CurrentUser user,
            Clock clock) {
        this.months = months;
        this.register = register;
        this.callbacks = callbacks;
        this.rates = rates;
        this.statistics = statistics;
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

    /** @throws Refusal if somebody else closes the same month at this moment */
    public void freezeRegister(String period) {
        List<RegisterLine> services = register.held(YearMonth.parse(period));
        months.close(ClosedMonth.frozen(
                period, Times.now(clock), user.id(), new SecureRandom().nextLong(), policy, services.size()));
        register.freeze(period, services, user.id());
    }

    /** By the sample size that the month was frozen with. */
    public void drawSample(String period) {
        ClosedMonth month = months.get(period);
        month.sample()
                .draw(register.frozenServices(period), month.seed())
                .forEach(order -> callbacks.add(period, order));
    }

    /** @return answered, unreachable, or open when the customer is to be called again another day */
    public String recordCallback(String id, Callback.Answer answer) {
        if (!answer.complete()) {
            throw Refusal.invalid("month.answerIncomplete");
        }
        Callback callback = callbacks.get(id);
        int attempt = callback.attempts() + 1;
        callbacks.addAttempt(id, attempt, answer, Times.now(clock), user.id());
        boolean again = attempt < months.get(callback.period()).callAttempts();
        String state = answer.reached() ? "answered" : again ? "open" : "unreachable";
        if (!state.equals("open")) {
            callbacks.end(id, state, answer, Times.now(clock));
        }
        return state;
    }

    /** @return every rate of the month, of an area or of a technician that is below the target that the month was frozen with */
    public List<Shortfall> computeRates(String period) {
        List<RateCase> cases = rates.presentCases(YearMonth.parse(period));
        List<MonthRates> computed = MonthRates.of(cases);
        rates.save(period, cases, computed);
        months.computed(period, Times.now(clock));
        return computed.stream()
                .flatMap(one -> Shortfall.of(one, who(one), months.get(period).target()).stream())
                .toList();
    }

    private String who(MonthRates line) {
        return line.scope().equals(MonthRates.ALL) ? "全部" : statistics.nameOf(line.scope(), line.scopeId());
    }

    public void recordExplanation(String period, String explanation) {
        if (explanation == null || explanation.isBlank()) {
            throw Refusal.invalid("month.explanationMissing");
        }
        months.explain(period, explanation.strip(), Times.now(clock), user.id());
    }
}
