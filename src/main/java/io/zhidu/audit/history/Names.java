package io.zhidu.audit.history;

import io.zhidu.people.StaffDirectory;
import java.util.HashMap;
import java.util.Map;

/** Names of persons, each asked for once a page. */
final class Names {

    private final StaffDirectory staff;
    private final Map<String, String> known = new HashMap<>();

    Names(StaffDirectory staff) {
        this.staff = staff;
    }

    /** @return null for nobody */
    String of(String person) {
        return person == null ? null : known.computeIfAbsent(person, staff::nameOf);
    }
}
