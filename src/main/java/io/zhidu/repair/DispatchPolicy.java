package io.zhidu.repair;

import io.zhidu.people.Staff;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;

/** Clause 1-3.3: technicians by specialty first and then by speed of getting there; equal ones by user id. */
final class DispatchPolicy {

    /** What technicians are compared by. */
    public enum Criterion {
        SPECIALTY(Comparator.comparing(Candidate::rightSpecialty).reversed()),
        FREE(Comparator.comparing(Candidate::freeAt)),
        PROXIMITY(Comparator.comparing(Candidate::proximity)),
        OPEN_ORDERS(Comparator.comparing(Candidate::openOrders));

        private final Comparator<Candidate> comparator;

        Criterion(Comparator<Candidate> comparator) {
            this.comparator = comparator;
        }
    }

    /** How near a technician is, nearest first. */
    enum Proximity {
        SAME_BUILDING,
        SAME_AREA,
        ELSEWHERE
    }

    record Candidate(Staff staff, boolean rightSpecialty, LocalDateTime freeAt, Proximity proximity, int openOrders) {}

    private DispatchPolicy() {}

    static List<Candidate> rank(List<Candidate> candidates, List<Criterion> order) {
        Comparator<Candidate> byId =
                Comparator.comparing(candidate -> candidate.staff().id());
        Comparator<Candidate> comparator = order.stream()
                .map(criterion -> criterion.comparator)
                .reduce(Comparator::thenComparing)
                .map(combined -> combined.thenComparing(byId))
                .orElse(byId);
        return candidates.stream().sorted(comparator).toList();
    }
}
