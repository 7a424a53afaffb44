package io.zhidu.audit.history.jdbc;

import io.zhidu.audit.history.search.CaseQuery;
import io.zhidu.audit.history.search.Found;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Walks through the lists of all conditions at once, each of which has the order of the page: where one has nothing, the others
 * are not read, however many cases meet them. What no index tells in that order is checked of the cases that all lists have.
 */
final class CaseFinder {

    private static final int MOST_CHECKED = 1000; // at once

    private final JdbcClient jdbc;
    private final RowMapper<Found> row;
    private final int few;

    /** @param few so many cases are a short list */
    CaseFinder(JdbcClient jdbc, RowMapper<Found> row, int few) {
        this.jdbc = jdbc;
        this.row = row;
        this.few = few;
    }

    /** @param after the place after which the page begins */
    List<Found> find(CaseQuery query, Place after, int limit) {
        Criteria criteria = Criteria.of(query, jdbc, few);
        Place first = after.isBefore(criteria.before()) ? criteria.before() : after;
        CommonCases common = new CommonCases(criteria.lists(), first, criteria.earliest());
        List<Found> found = new ArrayList<>();
        int size = limit;
        List<String> ids;
        do {
            ids = common.next(size);
            found.addAll(ids.isEmpty() ? List.of() : checked(ids, criteria));
            size = Math.min(MOST_CHECKED, 2 * size);
        } while (!ids.isEmpty() && found.size() < limit);
        return found.subList(0, Math.min(limit, found.size()));
    }

    private List<Found> checked(List<String> ids, Criteria criteria) {
        Map<String, Object> parameters = new HashMap<>(criteria.parameters());
        parameters.put("ids", ids);
        return jdbc.sql("SELECT c.* FROM audit_case c WHERE c.id IN (:ids)" + criteria.checks()
                        + " ORDER BY c.begun_at DESC, c.id DESC")
                .params(parameters)
                .query(row)
                .list();
    }
}
