package io.zhidu.baddebt;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** The cases. Every change needs the lock of the account's row. */
public interface BadDebts {

    String nextNumber(LocalDate day);

    void insert(String number, NewDebt debt, LocalDateTime at, String by);

    /** The facts and the state; the class with its clause where it is known. */
    void update(BadDebt debt);

    Optional<BadDebt> find(String number);

    /** The newest first. */
    List<BadDebt> all();

    /** Those in which the person bears, or was to bear, something; the newest first. */
    List<BadDebt> of(String person);

    List<BadDebt> ofAccount(String account);
}
