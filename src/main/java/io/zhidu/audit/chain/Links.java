package io.zhidu.audit.chain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The chains as they are kept. */
public interface Links {

    /** Locks the end of a chain, which begins here if it is new, until the transaction ends. */
    Head lock(String chain);

    /**
     * Locks the end of a chain and moves it.
     *
     * @return false, and nothing is locked, if the chain does not end there any more
     */
    boolean move(Head from, Head to);

    /** Of chains whose ends were moved. */
    void append(List<Link> links);

    /** A chain that nobody else can know of. */
    void begin(Head head);

    Optional<Head> head(String chain);

    /** Of these names. */
    Set<String> chainsAmong(Collection<String> names);

    /** In their order, after the one with that number. */
    List<Link> after(String chain, long seq, int most);

    /** Names of all chains, of which a head or a link is there, in their order after the one named. */
    List<String> chainsAfter(String chain, int most);

    /** Names of chains with a link written on that day. */
    List<String> chainsOf(LocalDate day, String after, int most);
}
