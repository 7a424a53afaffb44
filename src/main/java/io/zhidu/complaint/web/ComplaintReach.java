package io.zhidu.complaint.web;

import io.zhidu.complaint.Complaint;
import io.zhidu.complaint.ComplaintIntake;
import io.zhidu.people.Page;
import io.zhidu.people.PageAccess;
import io.zhidu.platform.Refusal;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Who reads a complaint, as {@link Page#COMPLAINTS} says; for whom it is no concern it does not exist. */
@Component
class ComplaintReach {

    private final ComplaintIntake intake;
    private final PageAccess access;

    ComplaintReach(ComplaintIntake intake, PageAccess access) {
        this.intake = intake;
        this.access = access;
    }

    /** @throws Refusal if there is no such complaint for him */
    Complaint get(String number, Authentication who) {
        Complaint complaint = intake.get(number);
        String holder = holder(who);
        if (!holder.isEmpty() && intake.entries(number).stream().noneMatch(entry -> holder.equals(entry.holder()))) {
            throw Refusal.notFound("complaint.unknown", number);
        }
        return complaint;
    }

    /** Through whose hands a complaint must have gone for him to read it: his own, or an empty text for anybody's. */
    String holder(Authentication who) {
        return access.reach(Page.COMPLAINTS, who) == Page.Reach.ALL ? "" : who.getName();
    }
}
