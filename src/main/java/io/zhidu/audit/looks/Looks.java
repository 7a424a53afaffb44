package io.zhidu.audit.looks;

import java.time.LocalDate;
import java.util.List;

/** The record of who looked at what: added to, never changed. */
public interface Looks {

    /** In a transaction of its own; fills in the business number and instance that belong to the subject. */
    void add(Look look);

    /**
     * Newest first.
     *
     * @param before only those with a smaller id, null for the newest
     */
    List<Look> find(Filter filter, Long before, int most);

    /** @param text a business number, a process instance or what else the address named; each condition may be null */
    record Filter(String person, String text, LocalDate day) {}
}
