package io.zhidu.baddebt;

import io.zhidu.credit.Accounts;
import io.zhidu.credit.ledger.Receivable;
import io.zhidu.credit.ledger.Receivables;
import io.zhidu.platform.CurrentUser;
import io.zhidu.platform.Money;
import io.zhidu.platform.Refusal;
import io.zhidu.platform.Times;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A case for changing: its customer's account locked, so that no money moves meanwhile. */
@Component
class LockedDebts {

    private final BadDebts debts;
    private final CaseRecords records;
    private final Accounts accounts;
    private final Receivables receivables;
    private final CurrentUser user;
    private final Clock clock;

    LockedDebts(
            BadDebts debts,
            CaseRecords records,
            Accounts accounts,
            Receivables receivables,
            CurrentUser user,
            Clock clock) {
        this.debts = debts;
        this.records = records;
        this.accounts = accounts;
        this.receivables = receivables;
        this.user = user;
        this.clock = clock;
    }

    /** @throws Refusal if there is none, or it is in another state */
    BadDebt in(String number, CaseState... states) {
        accounts.lock(get(number).account());
        BadDebt debt = get(number);
        if (!Arrays.asList(states).contains(debt.state())) {
            throw Refusal.conflict("baddebt.state", number);
        }
        return debt;
    }

    BadDebt get(String number) {
        return debts.find(number).orElseThrow(() -> Refusal.notFound("baddebt.unknown", number));
    }

    /** What the customer owes of it now; empty where the ledger knows nothing of it. */
    Optional<Money> open(BadDebt debt) {
        if (debt.invoice() != null) {
            return receivables
                    .invoice(debt.invoice())
                    .filter(one -> one.account().equals(debt.account()))
                    .map(Receivable::open);
        }
        return Optional.ofNullable(debt.shipment()).map(receivables::openOf);
    }

    /**
     * What is still to be borne: the case's amount, less where the customer owes less by now.
     *
     * @throws Refusal if he owes nothing any more
     */
    Money due(BadDebt debt) {
        Money open = open(debt).orElse(debt.amount());
        if (!open.isPositive()) {
            throw Refusal.conflict("baddebt.paid", debt.number());
        }
        return open.exceeds(debt.amount()) ? debt.amount() : open;
    }

    void step(String number, CaseStep.Kind kind, String outcome, String note) {
        records.add(number, new CaseStep(kind, outcome, note, Times.now(clock), user.id()));
    }

    static String required(String text, String key) {
        if (text == null || text.isBlank()) {
            throw Refusal.invalid(key);
        }
        return text.strip();
    }
}
