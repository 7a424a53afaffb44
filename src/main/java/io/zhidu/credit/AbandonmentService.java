package io.zhidu.credit;

import io.zhidu.platform.CurrentUser;
import io.zhidu.platform.Refusal;
import io.zhidu.platform.Times;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives up an opening that nobody completes, clause 3-1.1. */
@Service
public class AbandonmentService {

    private static final int LONGEST_REASON = 500;

    private final AccountService accounts;
    private final Abandonments abandonments;
    private final CurrentUser user;
    private final Clock clock;

    AbandonmentService(AccountService accounts, Abandonments abandonments, CurrentUser user, Clock clock) {
        this.accounts = accounts;
        this.abandonments = abandonments;
        this.user = user;
        this.clock = clock;
    }

    /**
     * Keeps the reason; the credit stays closed.
     *
     * @throws Refusal without a reason, or if nothing is missing any more
     */
    @Transactional
    public void abandon(String account, String reason) {
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw Refusal.invalid("credit.reason.missing", LONGEST_REASON);
        }
        if (accounts.review(account).open()) {
            throw Refusal.conflict("credit.abandoned.open", account);
        }
        abandonments.insert(account, new Abandonment(Times.now(clock), user.id(), reason.strip()));
    }
}
