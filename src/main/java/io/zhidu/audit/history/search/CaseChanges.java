package io.zhidu.audit.history.search;

import java.util.List;

/** Which cases changed since they were indexed; port. */
public interface CaseChanges {

    /**
     * Takes up the changes of some cases: they count as done when the transaction commits. Another node waits meanwhile.
     *
     * @return ids of cases, each once
     */
    List<String> take(int most);

    /** Every case that the index lacks, and every one of the index that is no more, counts as changed. */
    void findMissing();
}
