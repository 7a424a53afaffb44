package io.zhidu.audit.history.jdbc;

import io.zhidu.audit.history.Cursor;
import io.zhidu.audit.history.search.CaseQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads the cases of the criterion that has few, where one has, and checks the others on them; else walks from the latest case
 * backwards along an index, where matches are dense, until the page is full.
 */
final class CaseFinder {

    private static final int FEW = 3000;

    private final JdbcClient jdbc;

    CaseFinder(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    <T> List<T> find(CaseQuery query, Cursor after, int limit, RowMapper<T> row) {
        List<Criterion> criteria = Criteria.of(query);
        Map<String, Object> parameters = parameters(criteria, after, limit);
        List<String> few = few(criteria, parameters);
        if (few != null && few.isEmpty()) {
            return List.of();
        }
        String from = "audit_case c";
        if (few != null) {
            parameters.put("few", few);
        } else {
            from = walked(criteria);
        }
        String where = criteria.stream().map(Criterion::check).collect(Collectors.joining(" AND "));
        String by = from.startsWith("audit_case_term") ? "d" : "c";
        return jdbc.sql("SELECT c.* FROM " + from + " WHERE " + (few == null ? driven(criteria, by) : "c.id IN (:few)")
                        + (where.isEmpty() ? "" : " AND " + where)
                        + (after == null
                                ? ""
                                : " AND (%1$s.begun_at < :at OR %1$s.begun_at = :at AND %1$s.id < :id)".formatted(by))
                        + " ORDER BY %1$s.begun_at DESC, %1$s.id DESC LIMIT :limit".formatted(by))
                .params(parameters)
                .query(row)
                .list();
    }

    private static Map<String, Object> parameters(List<Criterion> criteria, Cursor after, int limit) {
        Map<String, Object> parameters = new HashMap<>();
        criteria.forEach(each -> parameters.putAll(each.parameters()));
        parameters.put("limit", limit);
        if (after != null) {
            parameters.put("at", after.at());
            parameters.put("id", after.id());
        }
        return parameters;
    }

    /** @return the shortest of the criteria's lists; null where none is short */
    private List<String> few(List<Criterion> criteria, Map<String, Object> parameters) {
        List<String> best = null;
        for (Criterion each : criteria) {
            if (each.ids() != null) {
                int worth = best == null ? FEW : best.size();
                List<String> ids = jdbc.sql(each.ids() + " LIMIT " + (worth + 1))
                        .params(parameters(List.of(each), null, worth))
                        .query(String.class)
                        .list();
                best = ids.size() <= worth ? ids : best;
            }
        }
        return best;
    }

    /** Terms are kept in the order of their cases. */
    private static String walked(List<Criterion> criteria) {
        return criteria.stream().anyMatch(CaseFinder::isTerm)
                ? "audit_case_term d JOIN audit_case c ON c.id = d.id"
                : "audit_case c";
    }

    private static String driven(List<Criterion> criteria, String by) {
        return by.equals("c")
                ? "1 = 1"
                : criteria.stream()
                        .filter(CaseFinder::isTerm)
                        .reduce((first, last) -> last)
                        .map(each -> each.ids().substring(each.ids().indexOf("kind = ")))
                        .map(is -> "d." + is.replace(" AND ", " AND d."))
                        .orElseThrow();
    }

    private static boolean isTerm(Criterion criterion) {
        return criterion.ids() != null && criterion.ids().contains("audit_case_term");
    }
}
