package io.zhidu.complaint;

import java.util.List;

/** What happened to each complaint; rows are only added. */
public interface ComplaintJournal {

    void add(String complaint, Entry entry);

    /** In its order. */
    List<Entry> of(String complaint);
}
