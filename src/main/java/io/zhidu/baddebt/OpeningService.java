package io.zhidu.baddebt;

import io.zhidu.credit.Accounts;
import io.zhidu.credit.ledger.LineChecks;
import io.zhidu.credit.ledger.Receivable;
import io.zhidu.credit.ledger.Receivables;
import io.zhidu.people.Memberships;
import io.zhidu.people.Role;
import io.zhidu.platform.CurrentUser;
import io.zhidu.platform.Money;
import io.zhidu.platform.Refusal;
import io.zhidu.platform.Times;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens cases: by finance, at the month's end, or because goods left without release. */
@Service
@Transactional
public class OpeningService {

    private final BadDebts debts;
    private final CaseRecords records;
    private final LockedDebts locked;
    private final Releases releases;
    private final Receivables receivables;
    private final Accounts accounts;
    private final Memberships memberships;
    private final CurrentUser user;
    private final Clock clock;

    OpeningService(
            BadDebts debts,
            CaseRecords records,
            LockedDebts locked,
            Releases releases,
            Receivables receivables,
            Accounts accounts,
            Memberships memberships,
            CurrentUser user,
            Clock clock) {
        this.debts = debts;
        this.records = records;
        this.locked = locked;
        this.releases = releases;
        this.receivables = receivables;
        this.accounts = accounts;
        this.memberships = memberships;
        this.user = user;
        this.clock = clock;
    }

    /**
     * Finance only.
     *
     * @param amount in yuan, at most what is open of the invoice and not in another case
     * @return the number, {@code HZ-yyyymmdd-nnnn}
     */
    public String openForInvoice(String number, Money amount) {
        if (!memberships.membersOf(Role.FINANCE.group()).contains(user.id())) {
            throw Refusal.forbidden("baddebt.open.finance");
        }
        LineChecks.amount(amount);
        accounts.lock(invoice(number).account());
        Receivable invoice = invoice(number);
        if (!invoice.open().isPositive()) {
            throw Refusal.conflict("baddebt.open.paid", number);
        }
        underWay(invoice.account(), number, invoice.shipment()).ifPresent(other -> {
            throw Refusal.conflict("baddebt.open.underWay", other.number());
        });
        Money free = invoice.open().minus(ordered(invoice));
        if (amount.exceeds(free)) {
            throw Refusal.invalid("baddebt.open.amount", amount, free);
        }
        Releases.Release release = releases.of(invoice.shipment(), invoice.invoiceDate());
        return open(new NewDebt(
                Origin.INVOICE,
                invoice.account(),
                invoice.shipment(),
                number,
                null,
                amount,
                release.day(),
                release.route()));
    }

    private Receivable invoice(String number) {
        return receivables.invoice(number).orElseThrow(() -> Refusal.invalid("baddebt.open.invoice", number));
    }

    /** Clause 3-3.2. @param invoice written by hand, or null */
    public String openForGoods(String account, String invoice, String goods, Money amount, LocalDate day) {
        LineChecks.amount(amount);
        if (day == null || day.isAfter(LocalDate.now(clock))) {
            throw Refusal.invalid("baddebt.open.day");
        }
        accounts.lock(account);
        if (invoice != null) {
            underWay(account, invoice, null).ifPresent(other -> {
                throw Refusal.conflict("baddebt.open.underWay", other.number());
            });
        }
        return open(new NewDebt(
                Origin.UNRELEASED_GOODS,
                account,
                null,
                invoice,
                LockedDebts.required(goods, "baddebt.open.goods"),
                amount,
                day,
                BadDebt.NO_RELEASE));
    }

    /** Clause 3-4.1. @return empty where a case for the same goods is under way or was decided so already */
    public Optional<String> openForDeduction(String shipment, String account, Money amount) {
        accounts.lock(account);
        boolean borne = debts.ofAccount(account).stream()
                .filter(one -> one.state() == CaseState.OPEN || one.state().isOrdered())
                .anyMatch(one -> isOf(one, null, shipment));
        if (borne) {
            return Optional.empty();
        }
        Releases.Release release = releases.of(shipment, LocalDate.now(clock));
        return Optional.of(open(new NewDebt(
                Origin.DEDUCTION_DUE, account, shipment, null, null, amount, release.day(), release.route())));
    }

    private Optional<BadDebt> underWay(String account, String invoice, String shipment) {
        return debts.ofAccount(account).stream()
                .filter(one -> one.state() == CaseState.OPEN)
                .filter(one -> isOf(one, invoice, shipment))
                .findFirst();
    }

    private static boolean isOf(BadDebt debt, String invoice, String shipment) {
        return invoice != null && invoice.equals(debt.invoice())
                || shipment != null && shipment.equals(debt.shipment());
    }

    /** What persons and company bear of the invoice already. */
    private Money ordered(Receivable invoice) {
        return debts.ofAccount(invoice.account()).stream()
                .filter(one -> one.state().isOrdered() && one.concerns(invoice.invoice(), invoice.shipment()))
                .map(one -> one.amount()
                        .minus(records.recoveries(one.number()).stream()
                                .map(Recovery::amount)
                                .collect(Money.sum())))
                .collect(Money.sum());
    }

    private String open(NewDebt debt) {
        String number = debts.nextNumber(LocalDate.now(clock));
        debts.insert(number, debt, Times.now(clock), user.id());
        return number;
    }

    @Transactional(readOnly = true)
    public BadDebt get(String number) {
        return locked.get(number);
    }
}
