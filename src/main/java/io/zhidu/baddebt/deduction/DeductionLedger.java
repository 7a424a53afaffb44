package io.zhidu.baddebt.deduction;

import io.zhidu.platform.Money;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The cases that persons bear, their parts and the entries of each; nothing is ever changed or deleted. */
public interface DeductionLedger {

    /** @return whether it was new: a case has one order only */
    boolean add(DeductionOrder order, LocalDateTime at, String by);

    Optional<DeductionOrder> find(String caseNumber);

    /**
     * Locks the case until the transaction ends.
     *
     * @throws io.zhidu.platform.Refusal if nobody bears anything of such a case
     */
    void lockCase(String caseNumber);

    /** Locks the accounts of persons until the transaction ends, always in the same order. */
    void lockPersons(Collection<String> persons);

    /** By their numbers. */
    List<BornePart> ofCase(String caseNumber);

    /** Oldest case first. */
    List<BornePart> ofPerson(String person);

    /** Whose book does not come to nothing: somebody owes or is owed. Without the company; by user id. */
    List<String> personsWithOpenParts();

    /** Everybody who ever bore a part, by user id. */
    List<String> persons();

    void keep(BornePart part, List<Entry> added);

    /** What came in of the case with this receipt; none if it is not known. */
    Optional<Receipt> receipt(String caseNumber, String receipt);

    void addReceipt(String caseNumber, String receipt, Money amount, LocalDateTime at, String by);

    void reverseReceipt(String caseNumber, String receipt, LocalDateTime at, String by);

    /** @param amount in yuan */
    record Receipt(Money amount, boolean reversed) {}
}
