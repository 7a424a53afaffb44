package io.zhidu.audit.history;

import io.zhidu.people.StaffDirectory;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Makes the words of a case. */
@Component
class Wordings {

    private final Models models;
    private final StaffDirectory staff;
    private final Clock clock;
    private final Map<String, NameSource> sources = new HashMap<>();

    Wordings(Models models, StaffDirectory staff, List<NameSource> all, Clock clock) {
        this.models = models;
        this.staff = staff;
        this.clock = clock;
        all.forEach(source -> source.fields().forEach(field -> sources.put(field, source)));
    }

    /** For one page of a list: each name is asked for once. */
    Wording of(CaseHead head) {
        return new Wording(head.number(), models.forms(head.definition()), sources, new Names(staff), clock.getZone());
    }
}
