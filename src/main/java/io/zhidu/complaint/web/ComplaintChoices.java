package io.zhidu.complaint.web;

import io.zhidu.complaint.ComplaintState;
import io.zhidu.complaint.Severity;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What complaints are sorted by, as ids; their words are in the message files. */
@Component
class ComplaintChoices {

    public List<String> states() {
        return Stream.concat(
                        Stream.of("open"), Stream.of(ComplaintState.values()).map(Enum::name))
                .toList();
    }

    public List<String> kinds() {
        return List.of("quality", "delay", "attitude", "fee", "damage", "delivery", "other");
    }

    public List<String> severities() {
        return Stream.of(Severity.values()).map(Severity::id).toList();
    }

    public List<Integer> levels() {
        return List.of(0, 1, 2, 3);
    }

    public List<String> departments() {
        return List.of("engineering", "sales", "marketing", "logistics", "finance", "service");
    }
}
