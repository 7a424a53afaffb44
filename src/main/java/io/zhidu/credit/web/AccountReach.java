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

/** Which customers a person sees: all, or as an area manager those of his area; of any other there is none for him. */
@Component
public class AccountReach {

    /** No area has it. */
    private static final String NOWHERE = "-";

    private final Accounts accounts;
    private final PageAccess access;
    private final StaffDirectory staff;

    AccountReach(Accounts accounts, PageAccess access, StaffDirectory staff) {
        this.accounts = accounts;
        this.access = access;
        this.staff = staff;
    }

    List<CreditAccount> all(Authentication who) {
        return accounts.all().stream()
                .filter(account -> sees(Page.ACCOUNTS, who, account.areaId()))
                .toList();
    }

    CreditAccount one(Authentication who, String number) {
        CreditAccount account = accounts.get(number);
        if (!sees(Page.ACCOUNTS, who, account.areaId())) {
            throw Refusal.notFound("credit.account.unknown", number);
        }
        return account;
    }

    /** Whether the person sees on that page what belongs to a customer of the area. */
    public boolean sees(Page page, Authentication who, String areaId) {
        String area = area(page, who);
        return area.isEmpty() || area.equals(areaId);
    }

    /** The area that a person is held to on a page; empty where he sees all of them. */
    public String area(Page page, Authentication who) {
        return switch (access.reach(page, who)) {
            case ALL -> "";
            case OWN -> staff.find(who.getName()).map(Staff::areaId).orElse(NOWHERE);
            case NONE -> NOWHERE;
        };
    }
}
