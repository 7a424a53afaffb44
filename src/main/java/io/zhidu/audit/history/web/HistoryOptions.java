package io.zhidu.audit.history.web;

import io.zhidu.audit.history.Models;
import io.zhidu.people.StaffDirectory;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What a search may choose from. */
@Component
class HistoryOptions {

    private final Models models;
    private final StaffDirectory staff;

    HistoryOptions(Models models, StaffDirectory staff) {
        this.models = models;
        this.staff = staff;
    }

    Map<String, Object> all() {
        return Map.of(
                "processes", models.processes(),
                "outcomes", models.outcomes(),
                "people",
                        staff.active().stream()
                                .map(each -> Map.of("id", each.id(), "name", each.name()))
                                .toList());
    }
}
