package io.zhidu.credit.web;

import io.zhidu.credit.Accounts;
import io.zhidu.credit.CreditAccount;
import io.zhidu.people.Page;
import io.zhidu.people.PageAccess;
import io.zhidu.people.Staff;
import io.zhidu.people.StaffDirectory;
import io.zhidu.platform.Refusal;
import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Which accounts a person sees: all, or as an area manager those of his area; of any other there is none for him. */
@Component
class AccountReach {

    private final Accounts accounts;
    private final PageAccess access;
    private final StaffDirectory staff;

    AccountReach(Accounts accounts, PageAccess access, StaffDirectory staff) {
        this.accounts = accounts;
        this.access = access;
        this.staff = staff;
    }

    List<CreditAccount> all(Authentication who) {
        return accounts.all().stream().filter(account -> sees(who, account)).toList();
    }

    CreditAccount one(Authentication who, String number) {
        CreditAccount account = accounts.get(number);
        if (!sees(who, account)) {
            throw Refusal.notFound("credit.account.unknown", number);
        }
        return account;
    }

    private boolean sees(Authentication who, CreditAccount account) {
        return switch (access.reach(Page.ACCOUNTS, who)) {
            case ALL -> true;
            case OWN ->
                staff.find(who.getName())
                        .map(Staff::areaId)
                        .filter(account.areaId()::equals)
                        .isPresent();
            case NONE -> false;
        };
    }
}
