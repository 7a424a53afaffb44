package io.zhidu.audit.history.jdbc;

import java.time.LocalDateTime;
import java.util.Comparator;

/** Of a case among all: the one begun last comes first. */
record Place(LocalDateTime begunAt, String id) implements Comparable<Place> {

    /** Before every case. */
    static final Place FIRST = before(LocalDateTime.of(9999, 12, 31, 0, 0));

    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::begunAt).thenComparing(Place::id).reversed();

    /** Before every case that was begun earlier than that. */
    static Place before(LocalDateTime time) {
        return new Place(time, ""); // a case of that very time has an id, and comes first
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    boolean isBefore(Place other) {
        return compareTo(other) < 0;
    }
}
