package io.zhidu.incentive.evidence;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Annex 1 and Annex 2 by day. */
@Component
public class Annexes {

    private final Catalogue<Coefficient> coefficients;
    private final Catalogue<SalesRate> rates;

    Annexes(Catalogue<Coefficient> coefficients, Catalogue<SalesRate> rates) {
        this.coefficients = coefficients;
        this.rates = rates;
    }

    /** For one run of work: a day's rows are read once. */
    public Reading reading() {
        return new Reading();
    }

    /** Remembers what it has read; for one thread and one transaction. */
    public final class Reading {

        private final Map<LocalDate, Map<String, Coefficient>> projects = new HashMap<>();
        private final Map<LocalDate, Map<String, SalesRate>> categories = new HashMap<>();

        private Reading() {}

        public Optional<Coefficient> coefficient(String project, String work, LocalDate day) {
            return Optional.ofNullable(projects.computeIfAbsent(
                            day, on -> rows(coefficients, on, row -> row.project() + " " + row.work()))
                    .get(project + " " + work));
        }

        public Optional<SalesRate> rate(String category, LocalDate day) {
            return Optional.ofNullable(categories
                    .computeIfAbsent(day, on -> rows(rates, on, SalesRate::category))
                    .get(category));
        }

        private static <T> Map<String, T> rows(Catalogue<T> catalogue, LocalDate day, Function<T, String> key) {
            return catalogue
                    .inForceOn(day)
                    .map(edition -> edition.rows().stream().collect(Collectors.toMap(key, Function.identity())))
                    .orElse(Map.of());
        }
    }
}
