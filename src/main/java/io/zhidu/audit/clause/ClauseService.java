package io.zhidu.audit.clause;

import io.zhidu.audit.clause.ClauseHistory.Place;
import io.zhidu.audit.history.Models;
import io.zhidu.platform.Refusal;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** The clauses with what the history says of them. */
@Service
public class ClauseService {

    private static final int BATCH = 1000;

    private final ClauseCatalogue catalogue;
    private final ClauseHistory history;
    private final Carriers carriers;
    private final Models models;

    ClauseService(ClauseCatalogue catalogue, ClauseHistory history, Carriers carriers, Models models) {
        this.catalogue = catalogue;
        this.history = history;
        this.carriers = carriers;
        this.models = models;
    }

    /** Every built clause, in the order of the catalogue. */
    public List<Line> lines(Period period) {
        Map<String, List<Figure>> figures =
                history.figures(period).stream().collect(Collectors.groupingBy(Figure::clause));
        return catalogue.built().stream()
                .map(clause ->
                        new Line(clause, catalogue.signs(clause.id()), figures.getOrDefault(clause.id(), List.of())))
                .toList();
    }

    /** @throws Refusal where there is none of this id */
    public Line line(String clause, Period period) {
        catalogue.get(clause);
        return lines(period).stream()
                .filter(line -> line.clause().id().equals(clause))
                .findFirst()
                .orElseThrow();
    }

    public List<Carrier> carriers(String clause) {
        return carriers.all().stream()
                .filter(carrier -> carrier.clause().equals(clause))
                .toList();
    }

    /** The cases behind a figure. What carries a clause out is a step, so its rules are not among them. */
    public List<Happening> happenings(String clause, String figure, Period period, Place after, int most) {
        catalogue.get(clause);
        How how = how(clause, figure);
        return history.happenings(clause, figure, how, period, after, most).stream()
                .map(one -> one.named(name(one, how)))
                .toList();
    }

    private String name(Happening one, How how) {
        if (how != How.RULE) {
            return models.of(one.definition()).element(one.element()).name();
        }
        String rule = models.rule(one.definition(), one.element());
        return rule.isEmpty() ? one.element() : rule;
    }

    /** All of them, a page at a time, so that a year needs no more memory than a day. */
    public void forEach(String clause, String figure, Period period, Consumer<Happening> each) {
        Place after = null;
        List<Happening> page;
        do {
            page = happenings(clause, figure, period, after, BATCH);
            page.forEach(each);
            after = page.isEmpty() ? null : Place.of(page.get(page.size() - 1));
        } while (page.size() == BATCH);
    }

    private How how(String clause, String figure) {
        return figure.equals(Sign.CARRIED)
                ? How.DONE
                : catalogue.signs(clause).stream()
                        .filter(sign -> sign.figure().equals(figure) && sign.meaning() != Meaning.UNCOUNTED)
                        .map(Sign::how)
                        .findFirst()
                        .orElseThrow(() -> Refusal.notFound("clause.unknownFigure", figure));
    }

    /** A clause, its signs and how often they were found. */
    public record Line(Clause clause, List<Sign> signs, List<Figure> figures) {

        private static final Figure NOUGHT = new Figure("", "", 0, 0);

        public Figure carried() {
            return of(Sign.CARRIED);
        }

        public Figure of(String figure) {
            return figures.stream()
                    .filter(one -> one.figure().equals(figure))
                    .findFirst()
                    .orElse(NOUGHT);
        }

        /** How often in all; null where no sign of this meaning can be counted. */
        public Long times(String meaning) {
            List<Sign> wanted = signs.stream()
                    .filter(sign -> sign.meaning() == Meaning.valueOf(meaning))
                    .toList();
            return wanted.isEmpty()
                    ? null
                    : wanted.stream()
                            .mapToLong(sign -> of(sign.figure()).times())
                            .sum();
        }
    }
}
