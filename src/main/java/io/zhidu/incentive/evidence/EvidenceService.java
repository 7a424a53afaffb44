package io.zhidu.incentive.evidence;

import io.zhidu.platform.Attempts;
import io.zhidu.platform.Refusal;
import io.zhidu.platform.Sentences;
import io.zhidu.platform.Times;
import io.zhidu.platform.csv.CsvFile;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes evidence, by file, form or request alike, and lets it be withdrawn until its settlements are locked. Several who open the
 * same book at once may stop each other with a deadlock: then it is done again.
 */
@Service
public class EvidenceService {

    private final Evidences evidences;
    private final EvidenceChecks checks;
    private final Books books;
    private final Sentences sentences;
    private final Attempts attempts;
    private final Clock clock;

    EvidenceService(
            Evidences evidences,
            EvidenceChecks checks,
            Books books,
            Sentences sentences,
            Attempts attempts,
            Clock clock) {
        this.evidences = evidences;
        this.checks = checks;
        this.books = books;
        this.sentences = sentences;
        this.attempts = attempts;
        this.clock = clock;
    }

    /**
     * Takes all rows of a file or none.
     *
     * @return how many
     * @throws Refusal with all bad rows, or (conflict) if a settlement was locked meanwhile
     */
    public int take(EvidenceKind kind, CsvFile file, String by) {
        return attempts.inTransaction(() -> {
            List<Evidence> read = file.read(csv(kind));
            keep(kind, read, by);
            return read.size();
        });
    }

    /**
     * Takes what a form or another system tells, by the same rules as a row of a file.
     *
     * @param fields by the English headings of the kind's file; a missing one is empty
     * @throws Refusal saying what is wrong
     */
    public Evidence record(EvidenceKind kind, Map<String, String> fields, String by) {
        return attempts.inTransaction(() -> {
            Evidence evidence = read(kind, fields, csv(kind));
            keep(kind, List.of(evidence), by);
            return evidence;
        });
    }

    /** What these fields tell, without a look at people, catalogues or books. */
    public Evidence read(EvidenceKind kind, Map<String, String> fields) {
        return read(kind, fields, new EvidenceCsv(kind, any -> {}));
    }

    private Evidence read(EvidenceKind kind, Map<String, String> fields, EvidenceCsv csv) {
        List<String> names = fields(kind);
        fields.keySet().stream()
                .filter(name -> !names.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw Refusal.invalid("incentive.evidence.unknownField", name);
                });
        return csv.row(names.stream()
                .map(name -> Optional.ofNullable(fields.get(name)).orElse("").strip())
                .toList());
    }

    /** Names of what is told of the kind, in the order of its file. */
    public List<String> fields(EvidenceKind kind) {
        return new EvidenceCsv(kind, any -> {}).headings().get(0);
    }

    /** The heading of the kind's file in Chinese. */
    public List<String> heading(EvidenceKind kind) {
        return new EvidenceCsv(kind, any -> {}).headings().get(1);
    }

    private EvidenceCsv csv(EvidenceKind kind) {
        return new EvidenceCsv(kind, checks.on(LocalDate.now(clock))::check);
    }

    /**
     * Keeps what was reckoned from the product's own records, in place of what was reckoned before.
     *
     * @param evidence all of one kind that a person has once a period
     */
    public void derive(EvidenceKind kind, List<Evidence> evidence) {
        attempts.inTransaction(() -> keep(kind, evidence, io.zhidu.platform.CurrentUser.SYSTEM));
    }

    private void keep(EvidenceKind kind, List<Evidence> told, String by) {
        List<Evidence> fresh = kind.isOnePerPeriod() ? different(kind, told) : told;
        change(fresh); // books before evidence, as whoever withdraws does
        if (kind.isOnePerPeriod()) {
            String reason = sentences.ofRecord("incentive.evidence.replaced");
            fresh.forEach(one -> evidences.withdraw(kind, one.reference(), Times.now(clock), by, reason));
        }
        checks.on(LocalDate.now(clock)).hold(fresh);
        change(later(fresh));
        try {
            evidences.add(fresh, Times.now(clock), by);
        } catch (DuplicateKeyException e) {
            throw Refusal.conflict("incentive.evidence.meanwhile");
        }
    }

    private List<Evidence> different(EvidenceKind kind, List<Evidence> told) {
        Map<String, Evidence> known = evidences
                .find(kind, told.stream().map(Evidence::reference).toList())
                .stream()
                .map(Recorded::evidence)
                .collect(Collectors.toMap(Evidence::reference, Function.identity()));
        return told.stream()
                .filter(one -> !one.equals(known.get(one.reference())))
                .toList();
    }

    /** Refunds of later quarters, of receipts that these refund too: what each takes back follows from those before it. */
    private List<Evidence> later(List<Evidence> refunds) {
        Map<String, List<Evidence>> told = refunds.stream()
                .filter(one -> one.refundOf() != null)
                .collect(Collectors.groupingBy(Evidence::refundOf));
        return evidences.refundsOf(told.keySet()).values().stream()
                .flatMap(List::stream)
                .filter(known -> told.get(known.refundOf()).stream()
                        .anyMatch(one ->
                                one.period().first().isBefore(known.period().first())))
                .toList();
    }

    /** In the order of the settlements' numbers, so that two who bring much never wait for each other in a circle. */
    private void change(List<Evidence> evidence) {
        evidence.stream()
                .flatMap(one -> one.kind().settlements(one.period()).stream())
                .collect(Collectors.toCollection(TreeSet::new))
                .forEach(number -> {
                    if (!books.change(number)) {
                        throw Refusal.conflict("incentive.evidence.closed", number);
                    }
                });
    }

    /**
     * It no longer counts, and stays readable.
     *
     * @throws Refusal without a reason, for what does not count, for a receipt with refunds, or in a locked period
     */
    public void withdraw(EvidenceKind kind, String reference, String reason, String by) {
        if (reason == null || reason.isBlank() || reason.length() > 500) {
            throw Refusal.invalid("incentive.evidence.reasonMissing");
        }
        attempts.inTransaction(() -> withdrawn(kind, reference, reason.strip(), by));
    }

    private void withdrawn(EvidenceKind kind, String reference, String reason, String by) {
        Evidence evidence = evidences
                .find(kind, reference)
                .map(Recorded::evidence)
                .orElseThrow(() -> Refusal.notFound("incentive.evidence.unknown", reference));
        change(List.of(evidence));
        // Whoever refunds the receipt meanwhile is waited for.
        evidences.hold(kind, List.of(Optional.ofNullable(evidence.refundOf()).orElse(reference)));
        change(later(List.of(evidence)));
        if (!evidences.refundsOf(List.of(reference)).isEmpty()) {
            throw Refusal.conflict("incentive.evidence.refunded", reference);
        }
        if (!evidences.withdraw(kind, reference, Times.now(clock), by, reason)) {
            throw Refusal.conflict("incentive.evidence.unknown", reference);
        }
    }

    @Transactional(readOnly = true)
    public List<Recorded> list(EvidenceKind kind, Period period, String person, int most) {
        return evidences.list(kind, period, person == null ? "" : person.strip(), most);
    }

    @Transactional(readOnly = true)
    public Optional<Recorded> find(EvidenceKind kind, String reference) {
        return evidences.find(kind, reference);
    }
}
