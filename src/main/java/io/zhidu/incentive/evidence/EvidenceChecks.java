package io.zhidu.incentive.evidence;

import io.zhidu.people.StaffDirectory;
import io.zhidu.platform.Money;
import io.zhidu.platform.Refusal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the company's people, catalogues and books say to evidence. */
@Component
class EvidenceChecks {

    private final StaffDirectory staff;
    private final Annexes annexes;
    private final Evidences evidences;
    private final Books books;

    EvidenceChecks(StaffDirectory staff, Annexes annexes, Evidences evidences, Books books) {
        this.staff = staff;
        this.annexes = annexes;
        this.evidences = evidences;
        this.books = books;
    }

    Run on(LocalDate today) {
        return new Run(today);
    }

    /** Checks the rows of one file, one after the other: a refund may follow its receipt in it. */
    final class Run {

        private final LocalDate today;
        private final Annexes.Reading reading = annexes.reading();
        private final Map<String, Boolean> people = new HashMap<>();
        private final Map<String, Boolean> closed = new HashMap<>();
        private final Map<String, Evidence> receipts = new HashMap<>();
        private final Map<String, Money> refunded = new HashMap<>();

        private Run(LocalDate today) {
            this.today = today;
        }

        /** @throws Refusal without arguments, as a file lists them */
        void check(Evidence evidence) {
            require(
                    people.computeIfAbsent(
                            evidence.person(), id -> staff.find(id).isPresent()),
                    "incentive.row.person");
            LocalDate last = evidence.day() == null ? evidence.period().first().atDay(1) : evidence.day();
            require(!last.isAfter(today), "incentive.row.future");
            require(
                    evidence.kind().settlements(evidence.period()).stream()
                            .noneMatch(number -> closed.computeIfAbsent(number, books::isClosed)),
                    "incentive.row.closed");
            require(
                    evidence.kind().isOnePerPeriod()
                            || evidences
                                    .find(evidence.kind(), evidence.reference())
                                    .isEmpty(),
                    "incentive.row.known");
            switch (evidence.kind()) {
                case TRIP -> trip(evidence);
                case RECEIPT -> receipt(evidence);
                default -> {}
            }
        }

        private void trip(Evidence trip) {
            require(!trip.from().isAfter(trip.to()), "incentive.trip.row.dates");
            require(trip.quantity().signum() > 0, "incentive.trip.row.quantity");
            require(
                    reading.coefficient(trip.item(), trip.work(), trip.day()).isPresent(),
                    "incentive.trip.row.project");
        }

        private void receipt(Evidence receipt) {
            require(!receipt.amount().isZero(), "incentive.receipt.row.amount");
            require(reading.rate(receipt.item(), receipt.day()).isPresent(), "incentive.receipt.row.category");
            require(receipt.amount().isNegative() == (receipt.refundOf() != null), "incentive.receipt.row.refund");
            if (receipt.refundOf() != null) {
                refund(receipt);
            }
            receipts.put(receipt.reference(), receipt);
        }

        private void refund(Evidence refund) {
            Evidence paid = Optional.ofNullable(receipts.get(refund.refundOf()))
                    .or(() -> evidences
                            .find(EvidenceKind.RECEIPT, refund.refundOf())
                            .map(Recorded::evidence))
                    .filter(one -> one.refundOf() == null)
                    .orElseThrow(() -> Refusal.invalid("incentive.receipt.row.refundUnknown"));
            require(
                    paid.person().equals(refund.person())
                            && paid.item().equals(refund.item())
                            && !refund.day().isBefore(paid.day()),
                    "incentive.receipt.row.refundOther");
            Money all = refunded.computeIfAbsent(paid.reference(), this::refundedBefore)
                    .plus(refund.amount());
            require(!all.negated().exceeds(paid.amount()), "incentive.receipt.row.refundTooMuch");
            refunded.put(paid.reference(), all);
        }

        private Money refundedBefore(String receipt) {
            return evidences.refundsOf(List.of(receipt)).values().stream()
                    .flatMap(List::stream)
                    .map(Evidence::amount)
                    .collect(Money.sum());
        }

        /**
         * Once more for the refunds among what was checked, now that nobody else refunds or withdraws their receipts until the
         * transaction ends: what others told of them meanwhile counts.
         *
         * @throws Refusal if a receipt is gone, or refunds of it are more than itself
         */
        void hold(Collection<Evidence> told) {
            Set<String> own = told.stream().map(Evidence::reference).collect(Collectors.toSet());
            Map<String, Money> back = told.stream()
                    .filter(one -> one.refundOf() != null && !own.contains(one.refundOf()))
                    .collect(Collectors.groupingBy(
                            Evidence::refundOf, TreeMap::new, Collectors.mapping(Evidence::amount, Money.sum())));
            Map<String, Money> paid = evidences.hold(EvidenceKind.RECEIPT, back.keySet()).stream()
                    .map(Recorded::evidence)
                    .collect(Collectors.toMap(Evidence::reference, Evidence::amount));
            back.forEach((receipt, amount) -> {
                require(paid.containsKey(receipt), "incentive.receipt.row.refundUnknown");
                Money all = refundedBefore(receipt).plus(amount);
                require(!all.negated().exceeds(paid.get(receipt)), "incentive.receipt.row.refundTooMuch");
            });
        }

        private static void require(boolean good, String key) {
            if (!good) {
                throw Refusal.invalid(key);
            }
        }
    }
}
