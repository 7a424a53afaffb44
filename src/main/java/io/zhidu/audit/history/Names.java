package io.zhidu.audit.history;

import io.zhidu.people.StaffDirectory;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Names of persons, each asked for once a page. */
final class Names {

    private static final Pattern ID =
            Pattern.compile("[A-Za-z][A-Za-z0-9-]{1,63}"); // no need to ask for any other text

    private final StaffDirectory staff;
    private final Map<String, String> known = new HashMap<>();

    Names(StaffDirectory staff) {
        this.staff = staff;
    }

    /** @return null for nobody */
    String of(String person) {
        return person == null ? null : known.computeIfAbsent(person, staff::nameOf);
    }

    /** @return null where the text is neither a person's id nor a role's group */
    String personOrRole(String text) {
        if (!ID.matcher(text).matches()) {
            return null;
        }
        String name = RoleWords.of(text).equals(text) ? of(text) : RoleWords.of(text);
        return name.equals(text) ? null : name + " (" + text + ")";
    }
}
