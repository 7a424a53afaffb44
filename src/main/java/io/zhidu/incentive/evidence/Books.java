package io.zhidu.incentive.evidence;

/**
 * Port of the settlements' books: each counts the changes of its evidence, so that a settlement computed before a change is
 * known to be out of date, and is closed when the settlement is locked.
 */
public interface Books {

    /**
     * Nobody closes the book, and nobody else changes its evidence, until the transaction ends.
     *
     * @return false if it is closed: then nothing was counted
     */
    boolean change(String settlement);

    /** How often its evidence changed. */
    long changes(String settlement);

    boolean isClosed(String settlement);

    /** @return false if it is closed already, or its evidence changed since it was so many times */
    boolean close(String settlement, long changes);
}
