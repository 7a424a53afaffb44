package io.zhidu.baddebt;

import io.zhidu.baddebt.deduction.DeductionService;
import io.zhidu.credit.ledger.Match;
import io.zhidu.credit.ledger.Receivable;
import io.zhidu.credit.ledger.Receivables;
import io.zhidu.platform.Money;
import io.zhidu.platform.Times;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Clause 3-4.1: what the customer pays after all is given back; called while his account is locked. */
@Service
@Transactional
public class RecoveryService {

    private final BadDebts debts;
    private final CaseRecords records;
    private final LockedDebts locked;
    private final Receivables receivables;
    private final DeductionService deductions;
    private final Clock clock;

    RecoveryService(
            BadDebts debts,
            CaseRecords records,
            LockedDebts locked,
            Receivables receivables,
            DeductionService deductions,
            Clock clock) {
        this.debts = debts;
        this.records = records;
        this.locked = locked;
        this.receivables = receivables;
        this.deductions = deductions;
        this.clock = clock;
    }

    /** The account's cases that nobody decided yet and the customer owes nothing of any more. */
    @Transactional(readOnly = true)
    public List<String> paid(String account) {
        return debts.ofAccount(account).stream()
                .filter(debt -> debt.state() == CaseState.OPEN)
                .filter(debt ->
                        locked.open(debt).filter(open -> !open.isPositive()).isPresent())
                .map(BadDebt::number)
                .toList();
    }

    /**
     * Receipts paid invoices, or were reversed.
     *
     * @return the cases of which all has come in by it
     */
    public List<String> recover(String account, List<Match> matches) {
        List<BadDebt> ordered = debts.ofAccount(account).stream()
                .filter(debt -> debt.state().isOrdered())
                .toList();
        return ordered.isEmpty()
                ? List.of()
                : matches.stream()
                        .flatMap(match -> recover(ordered, match).stream())
                        .toList();
    }

    private List<String> recover(List<BadDebt> ordered, Match match) {
        String shipment =
                receivables.invoice(match.invoice()).map(Receivable::shipment).orElse(null);
        List<BadDebt> concerned = ordered.stream()
                .filter(debt -> debt.concerns(match.invoice(), shipment))
                .toList();
        if (match.amount().isNegative()) {
            concerned.forEach(debt -> takeBack(debt, match));
            return List.of();
        }
        List<String> settled = new ArrayList<>();
        Money left = match.amount();
        for (BadDebt debt : concerned) {
            Money missing = debt.amount().minus(recovered(debt));
            Money part = left.exceeds(missing) ? missing : left;
            left = left.minus(part);
            if (part.isPositive() && add(debt, match.receipt(), part)) {
                settled.add(debt.number());
            }
        }
        return settled;
    }

    /** The invoice never was: nobody bears anything of it. */
    public List<String> release(String account, String invoice, String reversal) {
        return debts.ofAccount(account).stream()
                .filter(debt -> debt.state().isOrdered() && invoice.equals(debt.invoice()))
                .filter(debt -> add(debt, reversal, debt.amount().minus(recovered(debt))))
                .map(BadDebt::number)
                .toList();
    }

    /** @return whether all has come in now */
    private boolean add(BadDebt debt, String receipt, Money amount) {
        long before = records.recoveries(debt.number()).stream()
                .filter(row -> row.receipt().equals(receipt) && row.amount().isPositive())
                .count();
        String booking = before == 0 ? receipt : receipt + "#" + (before + 1);
        records.add(debt.number(), new Recovery(receipt, booking, amount, Times.now(clock)));
        deductions.giveBack(debt.number(), amount, booking);
        boolean all = recovered(debt).equals(debt.amount());
        if (all && debt.state() == CaseState.ORDERED) {
            debts.update(debt.in(CaseState.RECOVERED));
            locked.step(debt.number(), CaseStep.Kind.RECOVERED, null, null);
        }
        return all;
    }

    /** Other payments by the same receipt stay. */
    private void takeBack(BadDebt debt, Match match) {
        Map<String, Money> bookings = records.recoveries(debt.number()).stream()
                .filter(row -> row.receipt().equals(match.receipt()))
                .collect(Collectors.groupingBy(
                        Recovery::booking, LinkedHashMap::new, Collectors.mapping(Recovery::amount, Money.sum())));
        bookings.values().removeIf(Money::isZero);
        bookings.forEach((booking, amount) -> {
            records.add(debt.number(), new Recovery(match.receipt(), booking, amount.negated(), Times.now(clock)));
            deductions.takeBackAgain(debt.number(), booking);
        });
        Money rest = bookings.values().stream().collect(Money.sum()).plus(match.amount());
        if (!bookings.isEmpty()) {
            reopen(debt, rest.isPositive() ? rest : Money.ZERO, match.receipt());
        }
    }

    private void reopen(BadDebt debt, Money stays, String receipt) {
        BadDebt open = debt.state() == CaseState.RECOVERED ? debt.in(CaseState.ORDERED) : debt;
        debts.update(open);
        if (stays.isPositive()) {
            add(open, receipt, stays);
        }
    }

    private Money recovered(BadDebt debt) {
        return records.recoveries(debt.number()).stream().map(Recovery::amount).collect(Money.sum());
    }
}
