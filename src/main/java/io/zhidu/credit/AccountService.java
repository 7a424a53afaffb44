package io.zhidu.credit;

import org.springframework.stereotype.Service;

/** Accounts, their file and contract, and whether they have credit: clause 3-1.1. */
@Service
public class AccountService {

    /** @return the number, {@code KH-nnnn} */
    public String open(NewAccount form) {
        throw new UnsupportedOperationException();
    }

    /** Clause 3-1.1.1: an image or PDF of at most 2 MB; a later copy takes its place. */
    public void storeIdCopy(String account, StoredFile file) {
        throw new UnsupportedOperationException();
    }

    /** The newest ID copy; the caller has made sure that the reader may see it. */
    public StoredFile idCopy(String account) {
        throw new UnsupportedOperationException();
    }

    /** Clause 3-1.1.2; a later contract takes its place. */
    public void recordContract(String account, Contract contract) {
        throw new UnsupportedOperationException();
    }

    /** Opens or closes the account's credit as the three conditions hold today. */
    public Standing review(String account) {
        throw new UnsupportedOperationException();
    }

    /** Each account in a transaction of its own. @return how many opened or closed */
    public int reviewAll() {
        throw new UnsupportedOperationException();
    }

    public CreditAccount get(String account) {
        throw new UnsupportedOperationException();
    }
}
