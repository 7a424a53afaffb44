package io.zhidu.incentive;

import io.zhidu.incentive.evidence.Books;
import io.zhidu.incentive.evidence.Evidences;
import io.zhidu.incentive.evidence.Period;
import io.zhidu.incentive.evidence.SettlementKind;
import io.zhidu.platform.CurrentUser;
import io.zhidu.platform.Refusal;
import io.zhidu.platform.Times;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Clause 2-signatures: computes a settlement, has it signed by three different people, and locks it. */
@Service
@Transactional
public class SettlementService {

    private final Settlements settlements;
    private final Results results;
    private final Evidences evidences;
    private final Books books;
    private final Computations computations;
    private final CollectingService collecting;
    private final PolicyTables tables;
    private final CurrentUser user;
    private final Clock clock;

    SettlementService(
            Settlements settlements,
            Results results,
            Evidences evidences,
            Books books,
            Computations computations,
            CollectingService collecting,
            PolicyTables tables,
            CurrentUser user,
            Clock clock) {
        this.settlements = settlements;
        this.results = results;
        this.evidences = evidences;
        this.books = books;
        this.computations = computations;
        this.collecting = collecting;
        this.tables = tables;
        this.user = user;
        this.clock = clock;
    }

    /**
     * All lines anew, from the evidence as it is now and the values in force in the period. Signatures so far are void.
     *
     * @throws Refusal (conflict) if it is locked
     */
    public void compute(String number) {
        Settlement settlement = settlements.lock(number);
        settlement.collecting(); // refuses a locked one
        long changes = books.changes(number);
        results.clear(number);
        List<Adjustment> adjustments = results.takeUp(number, settlement.kind());
        compute(settlement, adjustments, (persons, lines) -> results.add(number, lines));
        settlements.save(settlement.computed(
                tables.payoutMonth(settlement.kind(), settlement.period()), changes, Times.now(clock)));
        settle(number, Step.Event.COMPUTED, null);
    }

    private void compute(
            Settlement settlement, List<Adjustment> adjustments, BiConsumer<List<String>, List<PersonLines>> each) {
        SettlementKind kind = settlement.kind();
        Period period = settlement.period();
        Collection<String> expected = collecting.expected(kind, period);
        Computation computation = computations.of(kind, period, expected);
        Map<String, List<Adjustment>> left = adjustments.stream().collect(Collectors.groupingBy(Adjustment::person));
        TreeSet<String> persons = new TreeSet<>(expected);
        persons.addAll(evidences.persons(Computations.evidenceOf(kind), List.of(period)));
        persons.addAll(left.keySet());
        for (List<String> page : Computations.pages(persons)) {
            Map<String, List<Line>> own = new HashMap<>(computation.lines(page));
            each.accept(
                    page,
                    page.stream()
                            .filter(person -> own.containsKey(person) || left.containsKey(person))
                            .map(person -> PersonLines.of(
                                    person, own.getOrDefault(person, List.of()), left.getOrDefault(person, List.of())))
                            .toList());
        }
    }

    /**
     * Whether a settlement's evidence, with the values in force in its period, gives its lines again (2-11, 2-12, 2-13). Changes
     * nothing of it, but the engine writes down that its tables were asked: no read-only transaction.
     *
     * @throws Refusal (not found) if there is none
     */
    public boolean isReproduced(String number) {
        Settlement settlement = get(number);
        List<String> different = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        compute(settlement, results.takenUp(number), (page, computed) -> {
            Map<String, List<Line>> kept = results.lines(number, page);
            computed.forEach(one -> {
                seen.add(one.person());
                if (!one.lines().equals(kept.getOrDefault(one.person(), List.of()))) {
                    different.add(one.person());
                }
            });
        });
        return different.isEmpty() && seen.equals(results.persons(number));
    }

    /**
     * The department answers for the figures.
     *
     * @throws Refusal (conflict) if evidence changed since they were computed
     */
    public void prepare(String number) {
        Settlement settlement = upToDate(number);
        settlements.save(settlement.prepared(Times.now(clock), user.id()));
        settle(number, Step.Event.PREPARED, null);
    }

    /** @throws Refusal for who prepared it, or (conflict) if evidence changed since it was computed */
    public void review(String number) {
        Settlement settlement = upToDate(number);
        settlements.save(settlement.reviewed(Times.now(clock), user.id()));
        settle(number, Step.Event.REVIEWED, null);
    }

    /**
     * Back to the department, with a reason; what was signed is void.
     *
     * @throws Refusal without a reason, or (conflict) if it is locked
     */
    public void sendBack(String number, String reason) {
        if (reason == null || reason.isBlank()) {
            throw Refusal.invalid("incentive.settlement.reasonMissing");
        }
        Settlement settlement = settlements.lock(number);
        settlements.save(settlement.collecting());
        settle(number, Step.Event.SENT_BACK, reason.strip());
    }

    /**
     * The leader approves, and nothing of it changes any more. What is negative is left to the next settlement of its kind.
     *
     * @throws Refusal for who prepared or reviewed it, or (conflict) if evidence changed since it was computed
     */
    public void approve(String number) {
        Settlement settlement = settlements.lock(number);
        Settlement approved = settlement.approved(Times.now(clock), user.id());
        if (!books.close(number, settlement.changes())) {
            throw Refusal.conflict("incentive.settlement.outOfDate", number);
        }
        settlements.save(approved);
        leave(approved);
        settle(number, Step.Event.LOCKED, null);
    }

    private void leave(Settlement settlement) {
        String number = settlement.number();
        for (List<String> page : Computations.pages(results.persons(number))) {
            List<Adjustment> negative = new ArrayList<>();
            results.lines(number, page).forEach((person, lines) -> {
                for (int n = 0; n < lines.size(); n++) {
                    if (lines.get(n).rule() == Rule.CARRIED_FORWARD) {
                        negative.add(new Adjustment(
                                0,
                                settlement.kind(),
                                person,
                                Rule.BROUGHT_FORWARD,
                                lines.get(n).amount().negated(),
                                number,
                                n + 1,
                                null));
                    }
                }
            });
            results.leave(negative);
        }
    }

    private Settlement upToDate(String number) {
        Settlement settlement = settlements.lock(number);
        if (settlement.changes() != books.changes(number)) {
            throw Refusal.conflict("incentive.settlement.outOfDate", number);
        }
        return settlement;
    }

    private void settle(String number, Step.Event event, String reason) {
        settlements.add(number, new Step(event, Times.now(clock), user.id(), reason));
    }

    /** @throws Refusal (not found) if there is none */
    @Transactional(readOnly = true)
    public Settlement get(String number) {
        return settlements.find(number).orElseThrow(() -> Refusal.notFound("incentive.settlement.unknown", number));
    }
}
