package io.zhidu.complaint;

import io.zhidu.platform.Refusal;
import java.time.LocalDateTime;

/**
 * A complaint as it stands. Null where the procedure has not come so far.
 *
 * @param number {@code TS-yyyymmdd-nnnn}
 * @param repeated within thirty days of another of the same kind, or opened again
 * @param round from 1
 * @param level from 0, the handler; the decision table {@code complaint-level} names the others
 */
public record Complaint(
        String number,
        String channel,
        String subject,
        String customerName,
        String phone,
        String email,
        String customerKey,
        String kind,
        String impact,
        boolean legal,
        boolean repeated,
        String statement,
        Severity severity,
        String department,
        String responsible,
        int round,
        int level,
        ComplaintState state,
        LocalDateTime registeredAt,
        String registeredBy,
        LocalDateTime closedAt,
        String mergedInto) {

    /** @throws Refusal unless it is open */
    Complaint open() {
        if (!state.isOpen()) {
            throw Refusal.conflict("complaint.closed", number);
        }
        return this;
    }

    /** @throws Refusal unless it has come exactly so far */
    Complaint in(ComplaintState expected) {
        if (state != expected) {
            throw Refusal.conflict("complaint.elsewhere", number);
        }
        return this;
    }

    Complaint rated(Severity now) {
        return copy(now, department, responsible, repeated, round, level, state, closedAt, mergedInto);
    }

    Complaint assigned(String where, String whom) {
        return copy(severity, where, whom, repeated, round, level, ComplaintState.HANDLING, closedAt, mergedInto);
    }

    Complaint moved(ComplaintState now) {
        return copy(severity, department, responsible, repeated, round, level, now, closedAt, mergedInto);
    }

    /** Out of the hands of whoever was responsible. */
    Complaint raised() {
        ComplaintState now = state == ComplaintState.REGISTERED ? state : ComplaintState.HANDLING;
        return copy(severity, department, null, repeated, round, level + 1, now, closedAt, mergedInto);
    }

    Complaint nextRound() {
        return copy(
                severity, department, null, repeated, round + 1, level + 1, ComplaintState.HANDLING, null, mergedInto);
    }

    Complaint reopened() {
        return copy(severity, department, null, true, round + 1, level, ComplaintState.REGISTERED, null, null);
    }

    Complaint closed(ComplaintState how, LocalDateTime when, String into) {
        return copy(severity, department, responsible, repeated, round, level, how, when, into);
    }

    private Complaint copy(
            Severity newSeverity,
            String newDepartment,
            String newResponsible,
            boolean isRepeated,
            int newRound,
            int newLevel,
            ComplaintState newState,
            LocalDateTime closed,
            String into) {
        return new Complaint(
                number,
                channel,
                subject,
                customerName,
                phone,
                email,
                customerKey,
                kind,
                impact,
                legal,
                isRepeated,
                statement,
                newSeverity,
                newDepartment,
                newResponsible,
                newRound,
                newLevel,
                newState,
                registeredAt,
                registeredBy,
                closed,
                into);
    }
}
