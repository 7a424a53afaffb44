package io.zhidu.credit;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;

/** Limit, exposure and what is available: clauses 3-1.2 and 3-1.3. */
@Service
public class CreditLimitService {

    /** Takes and keeps the figures, under the lock of the account's row in the caller's transaction. */
    public CreditSnapshot take(String account, LocalDate day) {
        throw new UnsupportedOperationException();
    }

    public CreditSnapshot get(String snapshot) {
        throw new UnsupportedOperationException();
    }

    /** What lay behind a snapshot when it was taken. */
    public List<SnapshotRow> rows(String snapshot) {
        throw new UnsupportedOperationException();
    }
}
