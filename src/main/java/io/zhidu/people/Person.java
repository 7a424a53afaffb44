package io.zhidu.people;

import java.util.LinkedHashSet;
import java.util.Set;

/** A row of the company's people: staff with their roles. */
record Person(Staff staff, Set<Role> roles, boolean active) {

    static final String AREA_MANAGERS = Role.AREA_MANAGER.group();

    /** The engine groups that it means; an area manager is also in his area's own group. */
    Set<String> groups() {
        Set<String> groups = new LinkedHashSet<>();
        if (active) {
            roles.forEach(role -> groups.add(role.group()));
        }
        if (groups.contains(AREA_MANAGERS)) {
            groups.add(AREA_MANAGERS + staff.areaId());
        }
        return groups;
    }
}
