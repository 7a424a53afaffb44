package io.zhidu.complaint;

import io.zhidu.platform.Money;
import java.time.LocalDateTime;

/**
 * A row of a complaint's journal: what happened, when, by whom and at which level. What does not belong to the event is null.
 *
 * @param by a person, or the system
 * @param minutes of working time that a clock allows
 * @param holder who has it now, or had it when a deadline was missed: a person or the groups that were asked
 * @param cost in yuan
 */
public record Entry(
        LocalDateTime at,
        String by,
        int round,
        int level,
        Event event,
        ClockKind clock,
        Integer minutes,
        String holder,
        String outcome,
        Integer score,
        Money cost,
        String words) {

    /** Outcome of a deadline that was missed where nobody is above: it is missed no more. */
    static final String LAST = "last";

    /** What can happen. */
    public enum Event {
        REGISTERED,
        RATED,
        HANDED_OVER,
        ASSIGNED,
        HANDLED,
        QUESTION,
        CUSTOMER_ANSWERED,
        ANSWERED,
        CALLED,
        ROUND_BEGUN,
        CLOSED,
        REOPENED,
        MERGED,
        MERGED_IN,
        LINKED,
        CLOCK_STARTED,
        CLOCK_ALLOWED,
        CLOCK_PAUSED,
        CLOCK_RESUMED,
        CLOCK_STOPPED,
        REMINDED,
        MISSED
    }

    static Entry of(Event event) {
        return new Entry(null, null, 0, 0, event, null, null, null, null, null, null, null);
    }

    /** When, by whom and where a complaint stood. */
    Entry stamped(LocalDateTime when, String who, Complaint complaint) {
        return new Entry(
                when,
                who,
                complaint.round(),
                complaint.level(),
                event,
                clock,
                minutes,
                holder,
                outcome,
                score,
                cost,
                words);
    }

    Entry clock(ClockKind kind, Integer allowed) {
        return new Entry(at, by, round, level, event, kind, allowed, holder, outcome, score, cost, words);
    }

    Entry holder(String whose) {
        return new Entry(at, by, round, level, event, clock, minutes, whose, outcome, score, cost, words);
    }

    Entry outcome(String what) {
        return new Entry(at, by, round, level, event, clock, minutes, holder, what, score, cost, words);
    }

    Entry score(Integer points) {
        return new Entry(at, by, round, level, event, clock, minutes, holder, outcome, points, cost, words);
    }

    Entry cost(Money yuan) {
        return new Entry(at, by, round, level, event, clock, minutes, holder, outcome, score, yuan, words);
    }

    Entry words(String said) {
        return new Entry(at, by, round, level, event, clock, minutes, holder, outcome, score, cost, said);
    }
}
