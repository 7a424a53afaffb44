package io.zhidu.audit.history.jdbc;

import io.zhidu.audit.history.search.CaseQuery;
import io.zhidu.audit.history.search.Pieces;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A query's conditions. */
final class Criteria {

    private final List<Criterion> all = new ArrayList<>();

    private Criteria() {}

    static List<Criterion> of(CaseQuery query) {
        Criteria criteria = new Criteria();
        criteria.columns(query);
        criteria.dates(query);
        criteria.term("person", "PERSON", query.person());
        criteria.term("clause", "CLAUSE", query.clause());
        criteria.pieces("customer", "CUSTOMER", query.customer(), "c.customer_words LIKE :customer ESCAPE '!'");
        criteria.pieces("text", "TEXT", query.text(), """
                EXISTS (SELECT 1 FROM audit_case_text w WHERE w.id = c.id AND w.words LIKE :text ESCAPE '!')""");
        return criteria.all;
    }

    private void columns(CaseQuery query) {
        if (isGiven(query.number())) {
            all.add(Criterion.column(
                    "c.number LIKE :number ESCAPE '!'",
                    Map.of("number", escaped(query.number().strip()) + "%")));
        }
        equal("process", query.process());
        equal("state", query.state() == null ? null : query.state().name());
        equal("outcome", query.outcome());
        if (query.least() != null) {
            all.add(Criterion.column("c.amount >= :least", Map.of("least", query.least())));
        }
        if (query.most() != null) {
            all.add(Criterion.column("c.amount <= :most", Map.of("most", query.most())));
        }
    }

    private void dates(CaseQuery query) {
        if (query.from() != null) {
            all.add(Criterion.column(
                    "c.begun_at >= :from", Map.of("from", query.from().atStartOfDay())));
        }
        if (query.to() != null) {
            LocalDateTime end = query.to().plusDays(1).atStartOfDay();
            all.add(Criterion.column("c.begun_at < :to", Map.of("to", end)));
        }
    }

    private void equal(String column, String value) {
        if (isGiven(value)) {
            all.add(Criterion.column("c." + column + " = :" + column, Map.of(column, value)));
        }
    }

    private void term(String name, String kind, String value) {
        if (isGiven(value)) {
            all.add(Criterion.term(name, kind, value.strip()));
        }
    }

    /** The pieces lead to the cases; what was asked for as a whole is then compared. */
    private void pieces(String name, String kind, String value, String check) {
        if (isGiven(value)) {
            int i = 0;
            for (String piece : Pieces.wanted(value)) {
                all.add(Criterion.term(name + i++, kind, piece));
            }
            all.add(new Criterion(
                    null, check, Map.of(name, "%" + escaped(Pieces.normal(value).strip()) + "%")));
        }
    }

    private static boolean isGiven(String value) {
        return value != null && !value.isBlank();
    }

    private static String escaped(String value) {
        return value.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
