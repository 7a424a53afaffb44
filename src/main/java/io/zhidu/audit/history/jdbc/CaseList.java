package io.zhidu.audit.history.jdbc;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The cases that meet a condition, in the order of their places: a stretch of an index, read forwards a piece at a time. Pieces
 * grow while all of them is wanted.
 */
final class CaseList {

    private static final int LEAST = 100;
    private static final int MOST = 4000;

    private final JdbcClient jdbc;
    private final String sql;
    private final Map<String, Object> parameters;
    private List<Place> piece = List.of();
    private int next;
    private int size = LEAST / 2;
    private boolean ended;

    /** @param from table and condition: an index has the places of what meets it in their order */
    CaseList(JdbcClient jdbc, String from, Map<String, Object> parameters) {
        this.jdbc = jdbc;
        this.parameters = parameters;
        this.sql = "SELECT begun_at, id FROM " + from + " AND begun_at <= :at AND (begun_at < :at OR id <= :id)"
                + " ORDER BY begun_at DESC, id DESC LIMIT :size";
    }

    /** @param all in their order */
    CaseList(List<Place> all) {
        this(null, "", Map.of());
        piece = all;
        ended = true;
    }

    /** @return the first after that place, null where there is none; never asked to go back */
    Place after(Place place) {
        return seek(place, false);
    }

    /** @return the first at that place or after it, null where there is none; never asked to go back */
    Place from(Place place) {
        return seek(place, true);
    }

    private Place seek(Place place, boolean itself) {
        while (true) {
            int began = next;
            while (next < piece.size() && isTooEarly(piece.get(next), place, itself)) {
                next++;
            }
            if (next < piece.size()) {
                return piece.get(next);
            }
            if (ended) {
                return null;
            }
            read(place, next - began < LEAST);
        }
    }

    private static boolean isTooEarly(Place one, Place place, boolean itself) {
        return itself ? one.isBefore(place) : !place.isBefore(one);
    }

    /** @param grows whether the piece before was not just skipped */
    private void read(Place place, boolean grows) {
        size = grows ? Math.min(MOST, 2 * size) : LEAST;
        piece = jdbc.sql(sql)
                .params(parameters)
                .param("at", place.begunAt())
                .param("id", place.id())
                .param("size", size)
                .query((row, i) -> new Place(row.getObject("begun_at", LocalDateTime.class), row.getString("id")))
                .list();
        next = 0;
        ended = piece.size() < size;
    }
}
