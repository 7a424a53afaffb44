package io.zhidu.incentive;

import io.zhidu.incentive.evidence.Period;
import io.zhidu.incentive.evidence.SettlementKind;
import io.zhidu.platform.Refusal;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;

/**
 * The settlement of a kind and period (2-signatures).
 *
 * @param payoutMonth in whose pay it is paid out; null until it is computed
 * @param changes of its evidence when it was computed
 * @param preparedBy by the department; null until then, and again after it was sent back
 * @param reviewedBy by HR
 * @param approvedBy by the leader, who locks it
 * @param taxedAt when the tax of every line was withheld
 */
public record Settlement(
        String number,
        State state,
        YearMonth payoutMonth,
        long changes,
        LocalDateTime computedAt,
        LocalDateTime preparedAt,
        String preparedBy,
        LocalDateTime reviewedAt,
        String reviewedBy,
        LocalDateTime approvedAt,
        String approvedBy,
        LocalDateTime taxedAt) {

    /** In this order. */
    public enum State {
        COLLECTING,
        COMPUTED,
        PREPARED,
        REVIEWED,
        LOCKED
    }

    public SettlementKind kind() {
        return SettlementKind.ofNumber(number);
    }

    public Period period() {
        return SettlementKind.periodOf(number);
    }

    public boolean isLocked() {
        return state == State.LOCKED;
    }

    /** Whether its lines are computed. */
    public boolean isComputed() {
        return state != State.COLLECTING;
    }

    /** Who signed, in order. */
    public List<String> signers() {
        return java.util.stream.Stream.of(preparedBy, reviewedBy, approvedBy)
                .filter(Objects::nonNull)
                .toList();
    }

    static Settlement begun(String number) {
        return new Settlement(number, State.COLLECTING, null, 0, null, null, null, null, null, null, null, null);
    }

    Settlement collecting() {
        open();
        return begun(number);
    }

    Settlement computed(YearMonth payout, long evidenceChanges, LocalDateTime at) {
        open();
        return new Settlement(
                number, State.COMPUTED, payout, evidenceChanges, at, null, null, null, null, null, null, null);
    }

    Settlement prepared(LocalDateTime at, String by) {
        in(State.COMPUTED);
        return new Settlement(
                number, State.PREPARED, payoutMonth, changes, computedAt, at, by, null, null, null, null, null);
    }

    Settlement reviewed(LocalDateTime at, String by) {
        in(State.PREPARED);
        other(by);
        return new Settlement(
                number,
                State.REVIEWED,
                payoutMonth,
                changes,
                computedAt,
                preparedAt,
                preparedBy,
                at,
                by,
                null,
                null,
                null);
    }

    /** Approval locks: from now on nothing of it changes. */
    Settlement approved(LocalDateTime at, String by) {
        in(State.REVIEWED);
        other(by);
        return new Settlement(
                number,
                State.LOCKED,
                payoutMonth,
                changes,
                computedAt,
                preparedAt,
                preparedBy,
                reviewedAt,
                reviewedBy,
                at,
                by,
                null);
    }

    Settlement taxed(LocalDateTime at) {
        in(State.LOCKED);
        return new Settlement(
                number,
                state,
                payoutMonth,
                changes,
                computedAt,
                preparedAt,
                preparedBy,
                reviewedAt,
                reviewedBy,
                approvedAt,
                approvedBy,
                at);
    }

    private void other(String by) {
        if (signers().contains(by)) {
            throw Refusal.forbidden("incentive.settlement.signedAlready");
        }
    }

    private void in(State expected) {
        if (state != expected) {
            throw Refusal.conflict("incentive.settlement.elsewhere", number);
        }
    }

    private void open() {
        if (isLocked()) {
            throw Refusal.conflict("incentive.settlement.locked", number);
        }
    }
}
