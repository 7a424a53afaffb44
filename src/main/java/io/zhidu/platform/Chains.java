package io.zhidu.platform;

/** Where a row that must not be changed unnoticed is noted, in the transaction that writes it. */
public interface Chains {

    /**
     * Within a transaction; several rows of one chain in one transaction are one link.
     *
     * @param chain of a case: the id of its root process instance; of a ledger: the business number
     */
    void add(String chain, ChainedRow row);
}
