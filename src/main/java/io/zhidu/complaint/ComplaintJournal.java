package io.zhidu.complaint;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What happened to each complaint; rows are only added. */
public interface ComplaintJournal {

    void add(String complaint, Entry entry);

    /** In its order. */
    List<Entry> of(String complaint);

    /** What tells of clocks, by complaint; in its order. */
    Map<String, List<Entry>> clocks(Collection<String> complaints);
}
