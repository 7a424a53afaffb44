package io.zhidu.incentive.evidence;

import io.zhidu.platform.Money;
import io.zhidu.platform.dated.DatedVersion;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Evidence and annexes without a database. */
public final class EvidenceFixtures {

    private EvidenceFixtures() {}

    public static Evidence trip(String reference, String person, String work, String quantity, LocalDate day) {
        return Evidence.trip(reference, person, "P", work, new BigDecimal(quantity), day, day);
    }

    public static Evidence accident(String reference, String person, LocalDate day) {
        return Evidence.accident(reference, person, day, "accident " + reference);
    }

    public static Evidence receipt(String reference, String category, LocalDate day, String amount, String refundOf) {
        return Evidence.receipt(reference, "fuwu01", category, day, Money.of(amount), refundOf, null);
    }

    /**
     * @param points of the work on project P, by first day and work: {@code w=0.5 v=1}
     * @param percents by first day and category
     */
    public static Annexes annexes(Map<LocalDate, String> points, Map<LocalDate, String> percents) {
        return new Annexes(
                new Editions<>(points, (work, value) -> new Coefficient("P", work, work, "天", value)),
                new Editions<>(percents, (category, value) -> new SalesRate(category, category, value)));
    }

    private interface Row<T> {
        T of(String code, BigDecimal value);
    }

    private static final class Editions<T> implements Catalogue<T> {

        private final TreeMap<LocalDate, List<T>> editions;

        Editions(Map<LocalDate, String> texts, Row<T> row) {
            editions = texts.entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey,
                            one -> List.of(one.getValue().split(" ")).stream()
                                    .map(text -> text.split("="))
                                    .map(cells -> row.of(cells[0], new BigDecimal(cells[1])))
                                    .toList(),
                            (a, b) -> b,
                            TreeMap::new));
        }

        @Override
        public Optional<Edition<T>> inForceOn(LocalDate day) {
            return Optional.ofNullable(editions.floorEntry(day)).map(one -> new Edition<>(null, one.getValue()));
        }

        @Override
        public Optional<Edition<T>> find(String version) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<DatedVersion> versions() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void replace(DatedVersion version, List<T> rows) {
            throw new UnsupportedOperationException();
        }
    }
}
