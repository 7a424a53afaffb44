package io.zhidu.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Who stands in for whom; nothing is ever deleted. */
public interface Deputations {

    /** Lets nobody else name a deputy of one of these until the transaction ends. */
    void lock(String principal, String deputy);

    void add(Deputation deputation);

    /** @return false if it had been withdrawn before */
    boolean withdraw(String id, LocalDate from, String by);

    Optional<Deputation> find(String id);

    /** Those of a person that hold on any of these days. */
    List<Deputation> of(String principal, LocalDate from, LocalDate to);

    /** Those that a person is the deputy in, that day. */
    List<Deputation> heldBy(String deputy, LocalDate day);

    /** The latest first; of one person, either way, or of everybody with null. */
    List<Deputation> latest(String person, int most);
}
