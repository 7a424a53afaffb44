package io.zhidu.audit.clause;

import java.time.LocalDateTime;
import java.util.List;

/** Counts the signs in the engine's history and in the records of forms. */
public interface ClauseHistory {

    /** What is counted from now on. @param clauses those of the signs */
    void replace(List<Sign> signs, List<Clause> clauses);

    /** All figures of a period; one that is nought is not there. */
    List<Figure> figures(Period period);

    /**
     * Newest first.
     *
     * @param after the last of the page before, null for the first page
     */
    List<Happening> happenings(String clause, String figure, How how, Period period, Place after, int most);

    /** A place in a list that is ordered by time and id. */
    record Place(LocalDateTime at, String id) {

        public static Place of(Happening last) {
            return new Place(last.at(), last.id());
        }
    }
}
