package io.zhidu.credit;

import io.zhidu.platform.CurrentUser;
import io.zhidu.platform.Money;
import io.zhidu.platform.Refusal;
import io.zhidu.platform.Times;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Limit, exposure and what is available: clauses 3-1.2 and 3-1.3. */
@Service
@Transactional
public class CreditLimitService {

    private final Accounts accounts;
    private final CreditFigures figures;
    private final Snapshots snapshots;
    private final CreditPolicy policy;
    private final CurrentUser user;
    private final Clock clock;

    CreditLimitService(
            Accounts accounts,
            CreditFigures figures,
            Snapshots snapshots,
            CreditPolicy policy,
            CurrentUser user,
            Clock clock) {
        this.accounts = accounts;
        this.figures = figures;
        this.snapshots = snapshots;
        this.policy = policy;
        this.user = user;
        this.clock = clock;
    }

    /** Takes and keeps the figures, under the lock of the account's row in the caller's transaction. */
    public CreditSnapshot take(String account, LocalDate day) {
        return take(account, day, null);
    }

    /** As {@link #take(String, LocalDate)}, for the decision upon a shipment. */
    public CreditSnapshot take(String account, LocalDate day, String shipment) {
        CreditSnapshot snapshot = figures(accounts.lock(account), day);
        snapshots.insert(snapshot, policy.windowDays(), shipment, Times.now(clock), user.id());
        return snapshot;
    }

    /** The figures without keeping them, for reading only. */
    @Transactional(readOnly = true)
    public CreditSnapshot show(CreditAccount account, LocalDate day) {
        return figures(account, day);
    }

    @Transactional(readOnly = true)
    public CreditSnapshot get(String snapshot) {
        return snapshots.find(snapshot).orElseThrow(() -> Refusal.notFound("credit.snapshot.unknown"));
    }

    /** Open invoices and released shipments that have no invoice yet. */
    @Transactional(readOnly = true)
    public List<SnapshotRow> openItems(String account) {
        return figures.openItems(account);
    }

    /** What lay behind a snapshot when it was taken. */
    @Transactional(readOnly = true)
    public List<SnapshotRow> rows(String snapshot) {
        return snapshots.rows(snapshot);
    }

    /** Clause 3-1.2: the receipts of the days before, the day itself not among them. */
    private CreditSnapshot figures(CreditAccount account, LocalDate day) {
        String number = account.number();
        Money limit = figures.received(number, day.minusDays(policy.windowDays()), day.minusDays(1));
        CreditFigures.Unpaid unpaid = figures.unpaid(number);
        Money held = figures.held(number);
        Money exposure = unpaid.amount().plus(held);
        return new CreditSnapshot(
                UUID.randomUUID().toString(),
                number,
                day,
                account.standing().open(),
                limit,
                unpaid.amount(),
                held,
                exposure,
                limit.minus(exposure),
                unpaid.oldest() == null ? 0 : (int) Math.max(0, ChronoUnit.DAYS.between(unpaid.oldest(), day)),
                figures.unsettledOverLimit(number));
    }
}
