package io.zhidu.audit.chain;

import io.zhidu.platform.ChainedRow;
import io.zhidu.platform.CurrentUser;
import java.util.ArrayList;
import java.util.List;
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
    private SortedMap<String, List<Content.Row>> rows = new TreeMap<>();
    private String by = CurrentUser.SYSTEM;

    private ChainBuffer(Object key, Consumer<ChainBuffer> write) {
        this.key = key;
        this.write = write;
    }

    /** @param key under which it is found again in this transaction */
    static ChainBuffer ofTransaction(Object key, Consumer<ChainBuffer> write) {
        ChainBuffer present = (ChainBuffer) TransactionSynchronizationManager.getResource(key);
        if (present != null) {
            return present;
        }
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            throw new IllegalStateException("A row is chained in the transaction that writes it, and there is none");
        }
        ChainBuffer buffer = new ChainBuffer(key, write);
        TransactionSynchronizationManager.registerSynchronization(buffer);
        TransactionSynchronizationManager.bindResource(key, buffer);
        return buffer;
    }

    void add(String chain, ChainedRow row, String person) {
        rows.computeIfAbsent(chain, absent -> new ArrayList<>()).add(Content.Row.of(row));
        if (by.equals(CurrentUser.SYSTEM)) {
            by = person;
        }
    }

    /** By chain in the order of their names: all transactions lock them in that order. */
    SortedMap<String, List<Content.Row>> rows() {
        return rows;
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
        TransactionSynchronizationManager.unbindResourceIfPossible(key);
    }
}
