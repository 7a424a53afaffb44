package io.zhidu.audit.history.facts;

import io.zhidu.audit.history.Document;
import io.zhidu.audit.history.FactSource;
import io.zhidu.audit.history.Facts;
import io.zhidu.complaint.Complaint;
import io.zhidu.complaint.Complaints;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

@Component
class ComplaintFacts implements FactSource {

    private final Complaints complaints;

    ComplaintFacts(Complaints complaints) {
        this.complaints = complaints;
    }

    @Override
    public Set<String> processes() {
        return Set.of("complaint");
    }

    @Override
    public Facts of(String number) {
        return complaints.find(number).map(this::facts).orElse(Facts.NONE);
    }

    /** What it is about, what it was merged into, and what somebody linked it with. */
    private Facts facts(Complaint complaint) {
        List<String> references = new ArrayList<>(complaints.linked(complaint.number()));
        if (complaint.subject() != null) {
            references.add(complaint.subject());
        }
        if (complaint.mergedInto() != null) {
            references.add(complaint.mergedInto());
        }
        return new Facts(complaint.customerName(), null, references, "/complaints/" + complaint.number());
    }

    @Override
    public List<Document> documents(String number) {
        return complaints
                .find(number)
                .map(known -> Document.page("history.document.flowForm", "/complaints/" + number + "/flow-form"))
                .stream()
                .toList();
    }
}
