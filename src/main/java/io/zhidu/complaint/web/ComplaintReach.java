package io.zhidu.complaint.web;

import io.zhidu.complaint.Complaint;
import io.zhidu.complaint.ComplaintIntake;
import io.zhidu.platform.Refusal;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Component;

/** Who reads a complaint: the roles of its levels, and whoever had it in hand; for everybody else it does not exist. */
@Component
class ComplaintReach {

    private static final Set<String> ALL = Set.of(
            "frontDesk",
            "complaintHandler",
            "departmentHead",
            "generalManager",
            "supervisionCommittee",
            "callbackSpecialist",
            "auditor",
            "camunda-admin");

    private final ComplaintIntake intake;

    ComplaintReach(ComplaintIntake intake) {
        this.intake = intake;
    }

    /** @throws Refusal if there is no such complaint for him */
    Complaint get(String number, Authentication who) {
        Complaint complaint = intake.get(number);
        boolean all = who.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .anyMatch(ALL::contains);
        if (!all
                && intake.entries(number).stream()
                        .noneMatch(entry -> who.getName().equals(entry.holder()))) {
            throw Refusal.notFound("complaint.unknown", number);
        }
        return complaint;
    }
}
