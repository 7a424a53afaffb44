package io.zhidu.audit.chain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The chains as they are kept. */
public interface Links {

    /**
     * Makes others who begin chains wait until the transaction ends: of three who begin the same one, the last two would
     * wait for each other. Asked before the end of any chain is locked.
     */
    void holdBeginnings();

    /** Locks the end of a chain until the transaction ends. @return empty, and nothing is locked, if there is none */
    Optional<Head> lock(String chain);

    /**
     * Locks the end of a chain and moves it; from the head of a new one the chain begins.
     *
     * @return false if the chain does not end there any more, or is not new
     */
    boolean move(Head from, Head to);

    /** Of chains whose ends were moved. */
    void append(List<Link> links);

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
