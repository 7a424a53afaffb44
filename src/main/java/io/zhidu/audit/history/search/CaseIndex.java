package io.zhidu.audit.history.search;

import io.zhidu.audit.history.Cursor;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Port of the index. */
public interface CaseIndex {

    /** The case begun last first. @param after null for the first page; one more is read than asked for */
    List<Found> find(CaseQuery query, Cursor after, int size);

    /** In place of what the index knew of it. @param words normalised text */
    void put(Found row, Map<TermKind, Set<String>> terms, String words);

    void remove(String id);
}
