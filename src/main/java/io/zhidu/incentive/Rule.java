package io.zhidu.incentive;

import java.util.Arrays;

/** What a line of a settlement is, by its clause. */
public enum Rule {
    /** Points of a trip: coefficient × quantity, to two decimals. */
    TRIP("trip", "2-4.1"),
    /** Points that an accident costs, negative. */
    ACCIDENT("accident", "2-4.2"),
    /** The month's base, negative points. */
    BASE("base", "2-4.1"),
    /** Pay for the points above the base. */
    POINT_PAY("point-pay", "2-4.1"),
    /** The quarter's quality score. */
    QUALITY("quality", "2-2"),
    /** The quarter's points. */
    POINTS("points", "2-2"),
    /** The quarter's service cost, in yuan. */
    COST("cost", "2-2"),
    /** The reward of a rank; the quantity is the rank, 0 for who is not ranked. */
    RANK_REWARD("rank-reward", "2-5.1"),
    /** Commission on a receipt, negative on a refund. */
    COMMISSION("commission", "2-8"),
    /** An amount of another document for the half-year. */
    HALF_YEAR("half-year", "2-6"),
    /** An amount of another document for the year. */
    ANNUAL("annual", "2-7"),
    /** Takes back a line of a locked settlement. */
    REVERSAL("reversal", "2-signatures"),
    /** What that line should have been. */
    CORRECTED("corrected", "2-signatures"),
    /** What an earlier settlement left negative. */
    BROUGHT_FORWARD("brought-forward", "2-8"),
    /** What this settlement leaves negative: nobody pays back, it is set against what he earns next. */
    CARRIED_FORWARD("carried-forward", "2-8");

    private final String code;
    private final String clause;

    Rule(String code, String clause) {
        this.code = code;
        this.clause = clause;
    }

    /** As tables and messages name it. */
    public String code() {
        return code;
    }

    public String clause() {
        return clause;
    }

    /** @throws IllegalArgumentException if no rule has this code */
    public static Rule of(String code) {
        return Arrays.stream(values())
                .filter(rule -> rule.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(code));
    }
}
