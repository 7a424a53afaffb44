package io.zhidu.audit.history;

import io.zhidu.people.Role;
import java.util.Arrays;

/** Groups of the engine in the regulations' words. */
final class RoleWords {

    private RoleWords() {}

    /** @return the group itself where it is none of the regulations */
    static String of(String group) {
        return Arrays.stream(Role.values())
                .filter(role -> role.group().equals(group))
                .map(Role::label)
                .findFirst()
                .orElseGet(() -> area(group));
    }

    private static String area(String group) {
        String managers = Role.AREA_MANAGER.group();
        return group.startsWith(managers)
                ? Role.AREA_MANAGER.label() + " " + group.substring(managers.length())
                : group;
    }
}
