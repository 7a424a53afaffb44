package io.zhidu.audit.history;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;

/** One procedure's answers. */
public interface FactSource {

    /** Ids of the processes that it answers for. */
    Set<String> processes();

    /** {@link Facts#NONE} where the procedure knows no such number. */
    Facts of(String number);

    default List<Document> documents(String number) {
        return List.of();
    }

    /** For whom a person acted as a deputy at that time (to the seconds that the engine keeps); null where for himself. */
    default String principal(String number, String person, LocalDateTime at) {
        return null;
    }
}
