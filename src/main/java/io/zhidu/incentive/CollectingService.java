package io.zhidu.incentive;

import io.zhidu.incentive.evidence.EvidenceKind;
import io.zhidu.incentive.evidence.Evidences;
import io.zhidu.incentive.evidence.Period;
import io.zhidu.incentive.evidence.SettlementKind;
import io.zhidu.people.Tenures;
import io.zhidu.platform.CurrentUser;
import io.zhidu.platform.MonthPolicy;
import io.zhidu.platform.Refusal;
import io.zhidu.platform.Times;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins settlements and gathers what they are computed from. */
@Service
@Transactional
public class CollectingService {

    private final Settlements settlements;
    private final Evidences evidences;
    private final PolicyTables tables;
    private final QualityScores scores;
    private final Tenures tenures;
    private final CurrentUser user;
    private final Clock clock;

    CollectingService(
            Settlements settlements,
            Evidences evidences,
            PolicyTables tables,
            QualityScores scores,
            Tenures tenures,
            CurrentUser user,
            Clock clock) {
        this.settlements = settlements;
        this.evidences = evidences;
        this.tables = tables;
        this.scores = scores;
        this.tenures = tenures;
        this.user = user;
        this.clock = clock;
    }

    /** Numbers of the settlements whose period ended with the month before today and which nobody has begun. */
    @Transactional(readOnly = true)
    public List<String> due() {
        YearMonth over = MonthPolicy.before(LocalDate.now(clock));
        return Arrays.stream(SettlementKind.values())
                .map(kind -> {
                    Period period = Period.of(kind.length(), over);
                    return period.last().equals(over) ? kind.number(period) : null;
                })
                .filter(number -> number != null && settlements.find(number).isEmpty())
                .toList();
    }

    /**
     * @param kind code of a {@link SettlementKind}
     * @return the settlement's number
     * @throws Refusal for another kind, what is no period of that kind, or one that is not over
     */
    public String determine(String kind, String period) {
        SettlementKind wanted = SettlementKind.of(kind);
        Period over = wanted.period(period);
        if (!over.lastDay().isBefore(LocalDate.now(clock))) {
            throw Refusal.invalid(
                    "incentive.period.notOver", over, over.lastDay().plusDays(1));
        }
        return wanted.number(over);
    }

    /** @return whether it was begun by this */
    public boolean begin(String number) {
        boolean fresh = settlements.begin(Settlement.begun(number));
        if (fresh) {
            settlements.add(number, new Step(Step.Event.BEGUN, Times.now(clock), user.id(), null));
        }
        return fresh;
    }

    @Transactional(readOnly = true)
    public boolean isLocked(String number) {
        return settlements.find(number).filter(Settlement::isLocked).isPresent();
    }

    /**
     * Reckons quality scores where nobody told any, and looks what is missing.
     *
     * @throws Refusal (conflict) if the settlement is locked
     */
    public List<Missing> collect(String number) {
        Settlement settlement = settlements.lock(number);
        settlements.save(settlement.collecting());
        SettlementKind kind = settlement.kind();
        Period period = settlement.period();
        Set<String> expected = expected(kind, period);
        if (kind == SettlementKind.RANKING) {
            scores.derive(period, expected);
        }
        List<Missing> missing = new ArrayList<>();
        for (EvidenceKind what : needed(kind)) {
            Set<String> told = Set.copyOf(evidences.persons(EnumSet.of(what), List.of(period)));
            expected.stream()
                    .filter(person -> !told.contains(person))
                    .map(person -> new Missing(person, what.code()))
                    .forEach(missing::add);
        }
        return missing;
    }

    private static Set<EvidenceKind> needed(SettlementKind kind) {
        return switch (kind) {
            case MONTHLY -> EnumSet.of(EvidenceKind.TRIP);
            case RANKING -> EnumSet.of(EvidenceKind.QUALITY, EvidenceKind.COST);
            case SALES -> EnumSet.noneOf(EvidenceKind.class);
            case HALF_YEAR, ANNUAL -> EnumSet.of(EvidenceKind.AMOUNT);
        };
    }

    /** The department goes on without what is missing. */
    public void acceptMissing(String number, String reason) {
        settlements.lock(number);
        settlements.add(number, new Step(Step.Event.MISSING_ACCEPTED, Times.now(clock), user.id(), reason));
    }

    /** Who held a role of this kind on the period's last day, by user id. */
    SortedSet<String> expected(SettlementKind kind, Period period) {
        SortedSet<String> persons = new TreeSet<>();
        tables.roles(kind, period).forEach(role -> persons.addAll(tenures.holders(role, null, period.lastDay())));
        return persons;
    }
}
