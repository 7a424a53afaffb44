package io.zhidu.baddebt.web;

import io.zhidu.baddebt.BadDebt;
import io.zhidu.baddebt.CaseView;
import io.zhidu.baddebt.CaseViews;
import io.zhidu.people.Page;
import io.zhidu.people.PageAccess;
import io.zhidu.platform.Refusal;
import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Which cases a person sees: all, or those in which he bears something; of any other there is none for him. */
@Component
class BadDebtReach {

    private final CaseViews views;
    private final PageAccess access;

    BadDebtReach(CaseViews views, PageAccess access) {
        this.views = views;
        this.access = access;
    }

    List<BadDebt> all(Authentication who) {
        return seesAll(who) ? views.all() : views.borneBy(who.getName());
    }

    CaseView one(Authentication who, String number) {
        boolean own = views.borneBy(who.getName()).stream()
                .anyMatch(debt -> debt.number().equals(number));
        if (!seesAll(who) && !own) {
            throw Refusal.notFound("baddebt.unknown", number);
        }
        return views.of(number);
    }

    boolean seesAll(Authentication who) {
        return access.reach(Page.BAD_DEBTS, who) == Page.Reach.ALL;
    }
}
