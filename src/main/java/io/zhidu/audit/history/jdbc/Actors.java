package io.zhidu.audit.history.jdbc;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;

/**
 * Whose doing a change was. The engine notes the operation only of what a person changes directly; what a step computes right after
 * his form is of the same transaction, so it is his who alone did something to the case at that moment.
 */
record Actors(List<Act> acts) {

    /** The engine's tables keep whole seconds on MySQL, rounded. */
    private static final Duration MOMENT = Duration.ofSeconds(1);

    private record Act(String operation, String person, LocalDateTime at) {}

    static Actors between(EngineTables tables, String instance, LocalDateTime first, LocalDateTime last) {
        return new Actors(tables.sql("""
                        SELECT DISTINCT OPERATION_ID_, USER_ID_, TIMESTAMP_ FROM ACT_HI_OP_LOG
                        WHERE PROC_INST_ID_ = :instance AND TIMESTAMP_ BETWEEN :first AND :last AND USER_ID_ IS NOT NULL""")
                .param("instance", instance)
                .param("first", tables.moment(first.minus(MOMENT)))
                .param("last", tables.moment(last.plus(MOMENT)))
                .query((row, i) -> new Act(
                        row.getString("OPERATION_ID_"), row.getString("USER_ID_"), tables.local(row, "TIMESTAMP_")))
                .list());
    }

    /** @return null where no person did it, or it can't be told which of several */
    String of(String operation, LocalDateTime at) {
        return acts.stream()
                .filter(each -> operation != null && operation.equals(each.operation()))
                .map(Act::person)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> alone(at));
    }

    private String alone(LocalDateTime at) {
        List<String> persons = acts.stream()
                .filter(each -> Duration.between(each.at(), at).abs().compareTo(MOMENT) <= 0)
                .map(Act::person)
                .distinct()
                .toList();
        return persons.size() == 1 ? persons.get(0) : null;
    }
}
