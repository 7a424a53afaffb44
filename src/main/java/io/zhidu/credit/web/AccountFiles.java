package io.zhidu.credit.web;

import io.zhidu.credit.Abandonments;
import io.zhidu.credit.Accounts;
import io.zhidu.credit.CreditAccount;
import io.zhidu.credit.CreditLimitService;
import io.zhidu.credit.collection.CollectionService;
import io.zhidu.credit.release.ShipmentRegister;
import io.zhidu.credit.release.ShipmentRegister.Filter;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Gathers the file of an account as it is now. */
@Component
class AccountFiles {

    private static final int DAYS = 90;
    private static final int MOST = 100;

    private final Accounts accounts;
    private final Abandonments abandonments;
    private final CreditLimitService limits;
    private final ShipmentRegister shipments;
    private final CollectionService collections;
    private final Clock clock;

    AccountFiles(
            Accounts accounts,
            Abandonments abandonments,
            CreditLimitService limits,
            ShipmentRegister shipments,
            CollectionService collections,
            Clock clock) {
        this.accounts = accounts;
        this.abandonments = abandonments;
        this.limits = limits;
        this.shipments = shipments;
        this.collections = collections;
        this.clock = clock;
    }

    AccountFile of(CreditAccount account) {
        String number = account.number();
        LocalDate today = LocalDate.now(clock);
        return new AccountFile(
                account,
                limits.show(account, today),
                limits.history(number, today, DAYS),
                limits.openItems(number),
                shipments.list(Filter.ofAccount(number), MOST),
                shipments.list(Filter.overLimit(number), MOST),
                collections.states(number),
                limits.decisions(number, MOST),
                accounts.standings(number, MOST),
                accounts.contracts(number),
                abandonments.ofAccount(number));
    }
}
