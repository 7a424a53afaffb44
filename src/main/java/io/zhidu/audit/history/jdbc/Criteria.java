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

/**
 * A query's conditions: those of which an index has a list of the cases, and what is to be checked of a case {@code c}. Where a
 * list is short, it is the only one, and all else is checked.
 */
final class Criteria {

    /** So many cases of a range of amounts are a list; of more the page is full soon. */
    private static final int MOST_OF_RANGE = 20_000;

    private final JdbcClient jdbc;
    private final List<Criterion> listed = new ArrayList<>();
    private final StringBuilder checks = new StringBuilder();
    private final Map<String, Object> parameters = new HashMap<>();
    private final LocalDateTime earliest;
    private final Place before;
    private List<Place> few; // the shortest list, if one is short

    private Criteria(CaseQuery query, JdbcClient jdbc) {
        this.jdbc = jdbc;
        earliest = query.from() == null ? LocalDateTime.MIN : query.from().atStartOfDay();
        before = query.to() == null
                ? Place.FIRST
                : Place.before(query.to().plusDays(1).atStartOfDay());
    }

    /** @param few so many cases are a short list */
    static Criteria of(CaseQuery query, JdbcClient jdbc, int few) {
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
        criteria.lookForFew(few);
        return criteria;
    }

    /** At least one. */
    List<CaseList> lists() {
        if (few != null) {
            return List.of(new CaseList(few.stream().sorted().toList()));
        }
        return listed.isEmpty()
                ? List.of(new CaseList(jdbc, "audit_case WHERE 1 = 1", Map.of()))
                : listed.stream()
                        .map(each -> new CaseList(jdbc, each.from(), each.parameters()))
                        .toList();
    }

    private void lookForFew(int most) {
        if (few != null || listed.size() > 1) {
            listed.forEach(each -> lookForFew(each.from(), each.parameters(), most));
        }
        if (few != null) {
            listed.forEach(each -> check(each.check(), each.parameters()));
        }
    }

    private void lookForFew(String from, Map<String, Object> its, int most) {
        int limit = few == null ? most : Math.min(most, few.size());
        List<Place> found = jdbc.sql("SELECT begun_at, id FROM " + from + " LIMIT " + (limit + 1))
                .params(its)
                .query((row, i) -> new Place(row.getObject("begun_at", LocalDateTime.class), row.getString("id")))
                .list();
        few = found.size() <= limit ? found : few;
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

    private void check(String condition, Map<String, ?> its) {
        checks.append(" AND ").append(condition);
        parameters.putAll(its);
    }

    private void equal(String column, String value) {
        if (isGiven(value)) {
            listed.add(Criterion.column(column, value));
        }
    }

    private void term(TermKind kind, String value) {
        if (isGiven(value)) {
            listed.add(Criterion.term(listed.size(), kind.name(), value.strip()));
        }
    }

    private void number(String value) {
        if (isGiven(value)) {
            String number = value.strip();
            term(TermKind.NUMBER, Pieces.beginning(number));
            check("c.number LIKE :number ESCAPE '!'", Map.of("number", escaped(number) + "%"));
        }
    }

    /** The pieces lead to the cases; what was asked for as a whole is then compared. */
    private void pieces(TermKind kind, String value, String check) {
        if (isGiven(value)) {
            Pieces.wanted(value).forEach(piece -> term(kind, piece));
            check(
                    check,
                    Map.of(
                            kind.name().toLowerCase(),
                            "%" + escaped(Pieces.normal(value).strip()) + "%"));
        }
    }

    private void amounts(BigDecimal least, BigDecimal most) {
        Map<String, Object> its = new HashMap<>();
        String is = "";
        if (least != null) {
            is += " AND amount >= :least";
            its.put("least", least);
        }
        if (most != null) {
            is += " AND amount <= :most";
            its.put("most", most);
        }
        if (!its.isEmpty()) {
            check("c.amount IS NOT NULL" + is.replace("amount", "c.amount"), its);
            lookForFew("audit_case WHERE amount IS NOT NULL" + is, its, MOST_OF_RANGE);
        }
    }

    private static boolean isGiven(String value) {
        return value != null && !value.isBlank();
    }

    private static String escaped(String value) {
        return value.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
