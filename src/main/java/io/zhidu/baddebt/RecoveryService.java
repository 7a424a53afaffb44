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
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        return ordered(account).isEmpty()
                ? List.of()
                : matches.stream()
                        .flatMap(match -> recover(ordered(account), match).stream())
                        .toList();
    }

    private List<BadDebt> ordered(String account) {
        return debts.ofAccount(account).stream()
                .filter(debt -> debt.state().isOrdered())
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
            Money part = atMostBorne(debt, left);
            left = left.minus(part);
            if (add(debt, match.receipt(), part)) {
                settled.add(debt.number());
            }
        }
        return settled;
    }

    /** The invoice never was: nobody bears anything of it. */
    public List<String> release(String account, String invoice, String reversal) {
        return ordered(account).stream()
                .filter(debt -> invoice.equals(debt.invoice()))
                .filter(debt -> add(debt, reversal, deductions.borne(debt.number())))
                .map(BadDebt::number)
                .toList();
    }

    /** What is more than anybody bears still only pays the invoice. */
    private Money atMostBorne(BadDebt debt, Money amount) {
        Money borne = deductions.borne(debt.number());
        return amount.exceeds(borne) ? borne : amount;
    }

    /** @return whether all has come in by it */
    private boolean add(BadDebt debt, String receipt, Money amount) {
        if (!amount.isPositive()) {
            return false;
        }
        String booking = booking(debt, receipt);
        records.add(debt.number(), new Recovery(receipt, booking, amount, Times.now(clock)));
        deductions.giveBack(debt.number(), amount, booking);
        boolean all = deductions.borne(debt.number()).isZero();
        if (all && debt.state() == CaseState.ORDERED) {
            debts.update(debt.in(CaseState.RECOVERED));
            locked.step(debt.number(), CaseStep.Kind.RECOVERED, null, null);
        }
        return all;
    }

    /** The receipt's number, or where the case has it already, whoever's it is, with the first count that it has not. */
    private String booking(BadDebt debt, String receipt) {
        Set<String> taken = records.recoveries(debt.number()).stream()
                .map(Recovery::booking)
                .collect(Collectors.toSet());
        return Stream.iterate(1, count -> count + 1)
                .map(count -> count == 1 ? receipt : receipt + "#" + count)
                .filter(name -> !taken.contains(name))
                .findFirst()
                .orElseThrow();
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
        add(open, receipt, atMostBorne(open, stays));
    }
}
