package io.zhidu.audit.file.web;

import io.zhidu.audit.history.Page;
import io.zhidu.audit.history.search.CaseQuery;
import io.zhidu.audit.history.search.CaseSearch;
import io.zhidu.audit.history.search.Found;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** All that a search finds; never more than a page of it is held. */
class FoundCases implements Iterator<Found> {

    private static final int CHUNK = 1000;

    private final CaseSearch search;
    private final CaseQuery query;
    private Iterator<Found> page;
    private String next;

    /** Reads the first page: what the search refuses is refused before anything is sent. */
    FoundCases(CaseSearch search, CaseQuery query) {
        this.search = search;
        this.query = query;
        read(null);
    }

    private void read(String after) {
        Page<Found> found = search.find(query, after, CHUNK);
        page = found.rows().iterator();
        next = found.next();
    }

    @Override
    public boolean hasNext() {
        if (!page.hasNext() && next != null) {
            read(next);
        }
        return page.hasNext();
    }

    @Override
    public Found next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return page.next();
    }
}
