package io.zhidu.incentive;

import io.zhidu.incentive.Ranking.Standing;
import io.zhidu.incentive.evidence.Annexes;
import io.zhidu.incentive.evidence.Evidence;
import io.zhidu.incentive.evidence.EvidenceKind;
import io.zhidu.incentive.evidence.Evidences;
import io.zhidu.incentive.evidence.Period;
import io.zhidu.incentive.evidence.Recorded;
import io.zhidu.incentive.evidence.SettlementKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The rules of each kind of settlement, put to the period's evidence and the values in force then. */
@Component
class Computations {

    /** Persons whose evidence is held in memory at a time. */
    static final int PAGE = 200;

    private static final Set<EvidenceKind> OF_POINTS = EnumSet.of(EvidenceKind.TRIP, EvidenceKind.ACCIDENT);

    private final Evidences evidences;
    private final Annexes annexes;
    private final PolicyTables tables;

    Computations(Evidences evidences, Annexes annexes, PolicyTables tables) {
        this.evidences = evidences;
        this.annexes = annexes;
        this.tables = tables;
    }

    Computation of(SettlementKind kind, Period period, Collection<String> expected) {
        return switch (kind) {
            case MONTHLY -> new Monthly(period, Set.copyOf(expected));
            case RANKING -> new Quarterly(period, expected);
            case SALES -> new Sales(period);
            case HALF_YEAR -> new Amounts(period, Rule.HALF_YEAR);
            case ANNUAL -> new Amounts(period, Rule.ANNUAL);
        };
    }

    /** Kinds of evidence that a kind of settlement reads. */
    static Set<EvidenceKind> evidenceOf(SettlementKind kind) {
        return switch (kind) {
            case MONTHLY -> OF_POINTS;
            case RANKING ->
                EnumSet.of(EvidenceKind.TRIP, EvidenceKind.ACCIDENT, EvidenceKind.QUALITY, EvidenceKind.COST);
            case SALES -> EnumSet.of(EvidenceKind.RECEIPT);
            case HALF_YEAR, ANNUAL -> EnumSet.of(EvidenceKind.AMOUNT);
        };
    }

    /** 2-4.1, 2-4.2 */
    private final class Monthly implements Computation {

        private final Period month;
        private final Set<String> expected;
        private final PointRule rule;

        private Monthly(Period month, Set<String> expected) {
            this.month = month;
            this.expected = expected;
            this.rule = new PointRule(tables.points(month), annexes.reading());
        }

        @Override
        public Map<String, List<Line>> lines(List<String> persons) {
            Map<String, List<Evidence>> told = evidences.of(persons, OF_POINTS, List.of(month));
            Map<String, List<Line>> lines = new TreeMap<>();
            persons.stream()
                    .filter(person -> told.containsKey(person) || expected.contains(person))
                    .forEach(person -> lines.put(person, rule.lines(told.getOrDefault(person, List.of()))));
            return lines;
        }
    }

    /** 2-2, 2-5.1: those who hold a role of the ranking on the quarter's last day. */
    private final class Quarterly implements Computation {

        private final Period quarter;
        private final Map<Period, PointRule> rules = new HashMap<>();
        private final Map<String, Facts> facts = new TreeMap<>();
        private final Ranking ranking;

        /** What a person is ranked by; null is missing. */
        private record Facts(Evidence quality, BigDecimal points, Evidence cost) {

            boolean isWhole() {
                return quality != null && cost != null;
            }
        }

        private Quarterly(Period quarter, Collection<String> expected) {
            this.quarter = quarter;
            Annexes.Reading reading = annexes.reading();
            quarter.months().forEach(month -> rules.put(month, new PointRule(tables.points(month), reading)));
            pages(expected).forEach(this::read);
            ranking = new Ranking(
                    facts.entrySet().stream()
                            .filter(one -> one.getValue().isWhole())
                            .map(one -> new Standing(
                                    one.getKey(),
                                    one.getValue().quality().quantity(),
                                    one.getValue().points(),
                                    one.getValue().cost().amount().amount()))
                            .toList(),
                    tables.rewards(quarter));
        }

        private void read(List<String> persons) {
            List<Period> periods = new ArrayList<>(quarter.months());
            periods.add(quarter);
            Map<String, List<Evidence>> told = evidences.of(persons, evidenceOf(SettlementKind.RANKING), periods);
            persons.forEach(person -> facts.put(person, facts(told.getOrDefault(person, List.of()))));
        }

        private Facts facts(List<Evidence> told) {
            Map<Period, List<Evidence>> months = told.stream()
                    .filter(one -> OF_POINTS.contains(one.kind()))
                    .collect(Collectors.groupingBy(Evidence::period));
            BigDecimal points = months.entrySet().stream()
                    .map(month -> rules.get(month.getKey()).points(month.getValue()))
                    .reduce(new BigDecimal("0.00"), BigDecimal::add);
            return new Facts(only(told, EvidenceKind.QUALITY), points, only(told, EvidenceKind.COST));
        }

        private static Evidence only(List<Evidence> told, EvidenceKind kind) {
            return told.stream().filter(one -> one.kind() == kind).findFirst().orElse(null);
        }

        @Override
        public Map<String, List<Line>> lines(List<String> persons) {
            Map<String, List<Line>> lines = new TreeMap<>();
            persons.stream().filter(facts::containsKey).forEach(person -> lines.put(person, lines(person)));
            return lines;
        }

        private List<Line> lines(String person) {
            Facts known = facts.get(person);
            List<Line> lines = new ArrayList<>();
            if (known.quality() != null) {
                Evidence quality = known.quality();
                lines.add(Line.fact(Rule.QUALITY, quality.reference(), quality.quantity(), quality.basis()));
            }
            lines.add(Line.points(Rule.POINTS, null, null, null, known.points(), null));
            if (known.cost() != null) {
                Evidence cost = known.cost();
                lines.add(Line.fact(Rule.COST, cost.reference(), cost.amount().amount(), null));
            }
            int rank = ranking.rank(person);
            lines.add(Line.pay(Rule.RANK_REWARD, null, BigDecimal.valueOf(rank), null, ranking.reward(rank), null));
            return lines;
        }
    }

    /** 2-8 */
    private final class Sales implements Computation {

        private final Period quarter;
        private final CommissionRule rule = new CommissionRule(annexes.reading());

        private Sales(Period quarter) {
            this.quarter = quarter;
        }

        @Override
        public Map<String, List<Line>> lines(List<String> persons) {
            Map<String, List<Evidence>> told =
                    evidences.of(persons, evidenceOf(SettlementKind.SALES), List.of(quarter));
            Set<String> refunded = told.values().stream()
                    .flatMap(List::stream)
                    .map(Evidence::refundOf)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
            Map<String, LocalDate> paid = evidences.find(EvidenceKind.RECEIPT, refunded).stream()
                    .map(Recorded::evidence)
                    .collect(Collectors.toMap(Evidence::reference, Evidence::day));
            Map<String, List<Evidence>> refunds = evidences.refundsOf(refunded);
            Map<String, List<Line>> lines = new TreeMap<>();
            told.forEach((person, receipts) -> lines.put(
                    person,
                    receipts.stream().map(one -> line(one, paid, refunds)).toList()));
            return lines;
        }

        private Line line(Evidence one, Map<String, LocalDate> paid, Map<String, List<Evidence>> refunds) {
            String receipt = one.refundOf();
            return receipt == null ? rule.receipt(one) : rule.refund(one, paid.get(receipt), refunds.get(receipt));
        }
    }

    /** 2-6, 2-7 */
    private final class Amounts implements Computation {

        private final Period period;
        private final Rule rule;

        private Amounts(Period period, Rule rule) {
            this.period = period;
            this.rule = rule;
        }

        @Override
        public Map<String, List<Line>> lines(List<String> persons) {
            Function<Evidence, Line> line =
                    one -> Line.pay(rule, one.reference(), null, null, one.amount(), one.basis());
            Map<String, List<Line>> lines = new TreeMap<>();
            evidences
                    .of(persons, EnumSet.of(EvidenceKind.AMOUNT), List.of(period))
                    .forEach((person, amounts) ->
                            lines.put(person, amounts.stream().map(line).toList()));
            return lines;
        }
    }

    /** In the order given. */
    static List<List<String>> pages(Collection<String> persons) {
        List<String> all = List.copyOf(persons);
        List<List<String>> pages = new ArrayList<>();
        for (int from = 0; from < all.size(); from += PAGE) {
            pages.add(all.subList(from, Math.min(all.size(), from + PAGE)));
        }
        return pages;
    }
}
