package io.zhidu.audit.history.search;

import io.zhidu.audit.history.Cursor;
import io.zhidu.audit.history.Page;
import org.springframework.stereotype.Component;

/** Finds cases. */
@Component
public class CaseSearch {

    private final CaseIndex index;

    CaseSearch(CaseIndex index) {
        this.index = index;
    }

    /** @param after what the page before said; null or empty for the first */
    public Page<Found> find(CaseQuery query, String after, int size) {
        Cursor cursor = after == null || after.isBlank() ? null : Cursor.parse(after);
        return Page.of(index.find(query, cursor, size), size, Found::cursor);
    }
}
