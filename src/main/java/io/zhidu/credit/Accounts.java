package io.zhidu.credit;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The accounts with their files, contracts and standings. */
public interface Accounts {

    String nextNumber(LocalDate day);

    void insert(String number, NewAccount form, Standing standing, LocalDateTime at, String by);

    /** @throws io.zhidu.platform.Refusal if there is none */
    CreditAccount get(String number);

    List<CreditAccount> all();

    /** By number, those whose number or name contains the text whatever its case. */
    List<CreditAccount> search(String text, int most);

    /** Locks the row until the transaction ends. @throws io.zhidu.platform.Refusal if there is none */
    CreditAccount lock(String number);

    /** Locks the rows in the order of their numbers, so that two who want several never wait for each other. */
    Set<String> lock(Collection<String> numbers);

    /** The number of the next entry of this account's ledgers; its row must be locked. */
    long nextEntry(String number);

    void keepStanding(String number, Standing standing, LocalDate day, LocalDateTime at, String by);

    void storeIdCopy(String number, StoredFile file, LocalDateTime at, String by);

    boolean hasIdCopy(String number);

    Optional<StoredFile> idCopy(String number);

    void recordContract(String number, Contract contract, LocalDateTime at, String by);

    /** The newest first. */
    List<Contract> contracts(String number);

    /** The newest first. */
    List<StandingChange> standings(String number, int most);

    /** Name of each area by its id. */
    Map<String, String> areas();

    /** The one that began last until that day. */
    Optional<Contract> contractOn(String number, LocalDate day);
}
