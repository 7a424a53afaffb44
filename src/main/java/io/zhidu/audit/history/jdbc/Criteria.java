package io.zhidu.audit.history.jdbc;

import io.zhidu.audit.history.search.CaseQuery;
import io.zhidu.audit.history.search.Pieces;
import io.zhidu.audit.history.search.TermKind;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A query's conditions: lists of the cases that meet one, and what is to be checked of a case {@code c}. */
final class Criteria {

    /** So many cases of a range are a list; of more the page is full soon. */
    private static final int MOST_OF_RANGE = 20_000;

    private final JdbcClient jdbc;
    private final List<CaseList> lists = new ArrayList<>();
    private final StringBuilder checks = new StringBuilder();
    private final Map<String, Object> parameters = new HashMap<>();
    private final LocalDateTime earliest;
    private final Place before;

    private Criteria(CaseQuery query, JdbcClient jdbc) {
        this.jdbc = jdbc;
        earliest = query.from() == null ? LocalDateTime.MIN : query.from().atStartOfDay();
        before = query.to() == null
                ? Place.FIRST
                : Place.before(query.to().plusDays(1).atStartOfDay());
    }

    static Criteria of(CaseQuery query, JdbcClient jdbc) {
        Criteria criteria = new Criteria(query, jdbc);
        criteria.equal("process", query.process());
        criteria.equal("state", query.state() == null ? null : query.state().name());
        criteria.equal("outcome", query.outcome());
        criteria.number(query.number());
        criteria.term(TermKind.PERSON, query.person());
        criteria.term(TermKind.CLAUSE, query.clause());
        criteria.pieces(TermKind.CUSTOMER, query.customer(), "c.customer_words LIKE :customer ESCAPE '!'");
        criteria.pieces(
                TermKind.TEXT,
                query.text(),
                "EXISTS (SELECT 1 FROM audit_case_text w WHERE w.id = c.id AND w.words LIKE :text ESCAPE '!')");
        criteria.amounts(query.least(), query.most());
        if (criteria.lists.isEmpty()) {
            criteria.list("audit_case WHERE 1 = 1", Map.of());
        }
        return criteria;
    }

    /** At least one. */
    List<CaseList> lists() {
        return lists;
    }

    /** SQL, each condition after an AND. */
    String checks() {
        return checks.toString();
    }

    /** Of the checks. */
    Map<String, Object> parameters() {
        return parameters;
    }

    LocalDateTime earliest() {
        return earliest;
    }

    /** The place after which all begin. */
    Place before() {
        return before;
    }

    private void list(String from, Map<String, Object> its) {
        lists.add(new CaseList(jdbc, from, its));
    }

    private void check(String condition, String name, Object value) {
        checks.append(" AND ").append(condition);
        parameters.put(name, value);
    }

    private void equal(String column, String value) {
        if (isGiven(value)) {
            list("audit_case WHERE " + column + " = :value", Map.of("value", value));
        }
    }

    private void term(TermKind kind, String value) {
        if (isGiven(value)) {
            list(
                    "audit_case_term WHERE kind = :kind AND term = :term",
                    Map.of("kind", kind.name(), "term", value.strip()));
        }
    }

    private void number(String value) {
        if (isGiven(value)) {
            String number = value.strip();
            term(TermKind.NUMBER, Pieces.beginning(number));
            check("c.number LIKE :number ESCAPE '!'", "number", escaped(number) + "%");
        }
    }

    /** The pieces lead to the cases; what was asked for as a whole is then compared. */
    private void pieces(TermKind kind, String value, String check) {
        if (isGiven(value)) {
            Pieces.wanted(value).forEach(piece -> term(kind, piece));
            check(
                    check,
                    kind.name().toLowerCase(),
                    "%" + escaped(Pieces.normal(value).strip()) + "%");
        }
    }

    private void amounts(BigDecimal least, BigDecimal most) {
        if (least == null && most == null) {
            return;
        }
        int began = checks.length();
        if (least != null) {
            check("c.amount >= :least", "least", least);
        }
        if (most != null) {
            check("c.amount <= :most", "most", most);
        }
        List<Place> few = range(checks.substring(began));
        if (few.size() <= MOST_OF_RANGE) {
            lists.add(new CaseList(few.stream().sorted().toList()));
        }
    }

    private List<Place> range(String conditions) {
        return jdbc.sql("SELECT c.begun_at, c.id FROM audit_case c WHERE c.amount IS NOT NULL" + conditions + " LIMIT "
                        + (MOST_OF_RANGE + 1))
                .params(parameters)
                .query((row, i) -> new Place(row.getObject("begun_at", LocalDateTime.class), row.getString("id")))
                .list();
    }

    private static boolean isGiven(String value) {
        return value != null && !value.isBlank();
    }

    private static String escaped(String value) {
        return value.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
