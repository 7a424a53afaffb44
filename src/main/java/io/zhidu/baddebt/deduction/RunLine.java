package io.zhidu.baddebt.deduction;

import io.zhidu.platform.Money;
import java.time.LocalDateTime;

/**
 * One person in a month's run; amounts in yuan.
 *
 * @param wage of the month, null where payroll has told none
 * @param most what the limits allow to take from it
 * @param remaining what he owed at the month's end and owes still
 * @param take what is to be taken; once booked, what was
 * @param payOut what is to be paid out of what is his again; once booked, what was
 * @param carried what the month leaves for the next one
 * @param problem {@link #WAGE_MISSING}, {@link #LEFT}, or null
 */
public record RunLine(
        String person,
        Money wage,
        DeductionLimits limits,
        Money most,
        Money remaining,
        Money take,
        Money payOut,
        Money carried,
        String problem,
        LocalDateTime bookedAt) {

    /** He owes and payroll has told no wage: nobody can approve the month. */
    public static final String WAGE_MISSING = "wageMissing";
    /** He has left and has no wage any more. */
    public static final String LEFT = "left";

    /** What his pay changes by: negative where more is taken than paid out. */
    public Money net() {
        return payOut.minus(take);
    }

    public boolean isBlocked() {
        return WAGE_MISSING.equals(problem);
    }

    public boolean isBooked() {
        return bookedAt != null;
    }

    /** @param active whether he still works here */
    static RunLine plan(
            String person, boolean active, Money wage, DeductionLimits limits, Money remaining, Money owedBack) {
        Money most = wage == null ? Money.ZERO : limits.most(wage);
        Money take = remaining.exceeds(most) ? most : remaining;
        String problem = wage != null || remaining.isZero() ? null : active ? WAGE_MISSING : LEFT;
        return new RunLine(person, wage, limits, most, remaining, take, owedBack, remaining.minus(take), problem, null);
    }

    RunLine booked(Money taken, Money paidOut, Money left, LocalDateTime at) {
        return new RunLine(person, wage, limits, most, remaining, taken, paidOut, left, problem, at);
    }
}
