package io.zhidu.audit.chain;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The tables whose rows are chained, as they are now. */
public interface Tables {

    /** Rows that belong to the chain, and those that are shown with it. */
    void rows(ChainedTable table, String chain, Collection<String> instances, Consumer<StoredRow> each);

    /** What people did outside any case. */
    void log(LocalDateTime from, LocalDateTime to, Consumer<StoredRow> each);

    /** When somebody did something outside any case for the first time since then. */
    Optional<LocalDateTime> firstLog(LocalDateTime since);

    Optional<StoredRow> row(ChainedTable table, String id);

    /** Whether the column keeps whole seconds only. */
    boolean isInWholeSeconds(String table, String column);

    /** Business numbers of the rows in a table of ours, in their order after the one named. */
    List<String> chainsAfter(ChainedTable table, String chain, int most);

    /** @return names of those tables of ours that have a row of the business number */
    Set<String> having(List<ChainedTable> some, String chain);

    /** Whether a number is the other as the column has it, which keeps fewer places. */
    boolean isRounded(String table, String column, String exact, String kept);

    /** Of a table of the engine, in the order of their ids after the one named. */
    List<Belonging> after(ChainedTable table, String id, int most);

    /**
     * @param chain to which a row says it belongs; null if to none
     * @param shown whether it is shown with a process instance all the same
     */
    record Belonging(String id, String chain, boolean shown) {}
}
