package io.zhidu.audit.history.jdbc;

import java.util.Map;

/**
 * A condition that an index holds, whose cases it has in the order of their places.
 *
 * @param from table and condition
 * @param check the same of a case {@code c}
 * @param parameters of both, with names unlike those of other conditions
 */
record Criterion(String from, String check, Map<String, Object> parameters) {

    static Criterion column(String name, String value) {
        String is = name + " = :" + name;
        return new Criterion("audit_case WHERE " + is, "c." + is, Map.of(name, value));
    }

    /** @param number of the term among those of the query */
    static Criterion term(int number, String kind, String term) {
        String is = "kind = '%s' AND %%1$sterm = :term%d".formatted(kind, number);
        return new Criterion(
                "audit_case_term WHERE " + is.formatted(""),
                "EXISTS (SELECT 1 FROM audit_case_term t WHERE t." + is.formatted("t.")
                        + " AND t.begun_at = c.begun_at AND t.id = c.id)",
                Map.of("term" + number, term));
    }
}
