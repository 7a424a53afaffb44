package io.zhidu.audit.history.jdbc;

import java.util.Map;

/**
 * One condition of a search.
 *
 * @param ids reads ids of the cases that meet it, of one stretch of an index; null where it has none of its own
 * @param check of a row {@code c} of audit_case
 */
record Criterion(String ids, String check, Map<String, Object> parameters) {

    /** A column of the case. */
    static Criterion column(String check, Map<String, Object> parameters) {
        return new Criterion("SELECT c.id FROM audit_case c WHERE " + check, check, parameters);
    }

    /** @param name unlike that of the other terms */
    static Criterion term(String name, String kind, String term) {
        String is = "kind = '%s' AND term = :%s".formatted(kind, name);
        return new Criterion(
                "SELECT id FROM audit_case_term WHERE " + is,
                "EXISTS (SELECT 1 FROM audit_case_term t WHERE t." + is.replace(" AND ", " AND t.")
                        + " AND t.begun_at = c.begun_at AND t.id = c.id)",
                Map.of(name, term));
    }
}
