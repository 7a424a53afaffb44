package io.zhidu.audit.chain;

import io.zhidu.platform.ChainedRow;
import io.zhidu.platform.CurrentUser;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The rows of one transaction, until its end. */
final class ChainBuffer implements TransactionSynchronization {

    private final Object key;
    private final Consumer<ChainBuffer> write;
    private final Consumer<Head> committed;
    private final Set<String> begun = new HashSet<>();
    private final List<Head> ends = new ArrayList<>();
    private SortedMap<String, List<String>> rows = new TreeMap<>();
    private String by = CurrentUser.SYSTEM;

    private ChainBuffer(Object key, Consumer<ChainBuffer> write, Consumer<Head> committed) {
        this.key = key;
        this.write = write;
        this.committed = committed;
    }

    /**
     * @param key under which it is found again in this transaction
     * @param committed told where chains end, once others see it
     */
    static ChainBuffer ofTransaction(Object key, Consumer<ChainBuffer> write, Consumer<Head> committed) {
        ChainBuffer present = (ChainBuffer) TransactionSynchronizationManager.getResource(key);
        if (present != null) {
            return present;
        }
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            throw new IllegalStateException("A row is chained in the transaction that writes it, and there is none");
        }
        ChainBuffer buffer = new ChainBuffer(key, write, committed);
        TransactionSynchronizationManager.registerSynchronization(buffer);
        TransactionSynchronizationManager.bindResource(key, buffer);
        return buffer;
    }

    /** As text at once: whoever wrote it may go on to change what he gave, and a month's end has many. */
    void add(String chain, ChainedRow row, String person) {
        rows.computeIfAbsent(chain, absent -> new ArrayList<>()).add(Content.write(Content.Row.of(row)));
        if (begins(chain, row)) {
            begun.add(chain);
        }
        if (by.equals(CurrentUser.SYSTEM)) {
            by = person;
        }
    }

    /** With the row after which the chain is called: a case, an order, an account. */
    private static boolean begins(String chain, ChainedRow row) {
        return row.operation() == ChainedRow.Operation.INSERT && row.id().equals(chain);
    }

    /** Whether the chain most likely begins here, and nobody else can begin it. */
    boolean begins(String chain) {
        return begun.contains(chain);
    }

    /** By chain in the order of their names: all transactions lock them in that order. */
    SortedMap<String, List<String>> rows() {
        return rows;
    }

    void ends(Head end) {
        ends.add(end);
    }

    String by() {
        return by;
    }

    /** After the engine's own writes, and after everybody else's. */
    @Override
    public void beforeCommit(boolean readOnly) {
        if (!rows.isEmpty()) {
            write.accept(this);
            rows = new TreeMap<>();
            begun.clear();
        }
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResource(key);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(key, this);
    }

    @Override
    public void afterCompletion(int status) {
        if (status == STATUS_COMMITTED) {
            ends.forEach(committed);
        }
        TransactionSynchronizationManager.unbindResourceIfPossible(key);
    }
}
