package io.zhidu.audit.history.jdbc;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** The cases that several lists have in common, in the order of their places. */
final class CommonCases {

    private final List<CaseList> lists;
    private final LocalDateTime earliest;
    private Place last;

    /**
     * @param after the place after which they begin
     * @param earliest they are begun then or later
     */
    CommonCases(List<CaseList> lists, Place after, LocalDateTime earliest) {
        this.lists = lists;
        this.last = after;
        this.earliest = earliest;
    }

    /** @return the next ids, so many unless there are fewer */
    List<String> next(int most) {
        List<String> ids = new ArrayList<>();
        while (last != null && ids.size() < most) {
            last = meet();
            if (last != null) {
                ids.add(last.id());
            }
        }
        return ids;
    }

    /** Each list in turn goes on to where the one before it is, until all are at the same place. */
    private Place meet() {
        Place place = lists.get(0).after(last);
        int agreed = 1;
        for (int i = 1; isWithin(place) && agreed < lists.size(); i = (i + 1) % lists.size()) {
            Place next = lists.get(i).from(place);
            agreed = place.equals(next) ? agreed + 1 : 1;
            place = next;
        }
        return isWithin(place) ? place : null;
    }

    private boolean isWithin(Place place) {
        return place != null && !place.begunAt().isBefore(earliest);
    }
}
