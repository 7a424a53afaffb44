package io.zhidu.credit;

import io.zhidu.platform.CurrentUser;
import io.zhidu.platform.Money;
import io.zhidu.platform.Refusal;
import io.zhidu.platform.Times;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    /**
     * Takes and keeps the figures, under the lock of the account's row in the caller's transaction.
     *
     * @param shipment that is decided upon, or null
     */
    public CreditSnapshot take(String account, LocalDate day, String shipment) {
        CreditSnapshot snapshot = figures(accounts.lock(account), day);
        snapshots.insert(snapshot, policy, shipment, Times.now(clock), user.id());
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

    /** Clause 3-1.3: the limit of each of so many days, the last of them included; one query, however many days. */
    @Transactional(readOnly = true)
    public List<DayLimit> history(String account, LocalDate last, int days) {
        int window = policy.windowDays();
        LocalDate first = last.minusDays(days - 1L);
        Map<LocalDate, Money> sums =
                figures.sumByDay(policy.limitSums(), account, first.minusDays(window), last.minusDays(1));
        List<DayLimit> limits = new ArrayList<>();
        Money limit = first.minusDays(window)
                .datesUntil(first)
                .map(day -> sums.getOrDefault(day, Money.ZERO))
                .collect(Money.sum());
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            limits.add(new DayLimit(day, limit));
            limit = limit.plus(sums.getOrDefault(day, Money.ZERO))
                    .minus(sums.getOrDefault(day.minusDays(window), Money.ZERO));
        }
        return limits;
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<KeptSnapshot> decisions(String account, int most) {
        return snapshots.ofAccount(account, most);
    }

    /** What was decided upon about a shipment, in the order of time. */
    @Transactional(readOnly = true)
    public List<KeptSnapshot> ofShipment(String shipment) {
        return snapshots.ofShipment(shipment);
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

    /** Clause 3-1.2: the receipts, or invoices, of the days before; the day itself is not among them. */
    private CreditSnapshot figures(CreditAccount account, LocalDate day) {
        String number = account.number();
        Money limit = figures.sum(policy.limitSums(), number, day.minusDays(policy.windowDays()), day.minusDays(1));
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
