package io.zhidu.audit.history;

import io.zhidu.people.StaffDirectory;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names of persons, each asked for once a page. */
final class Names {

    /** No need to ask for any other text. */
    private static final Pattern IDS = Pattern.compile("[A-Za-z][A-Za-z0-9-]{1,63}(,[A-Za-z][A-Za-z0-9-]{1,63})*");

    private final StaffDirectory staff;
    private final Map<String, String> known = new HashMap<>();

    Names(StaffDirectory staff) {
        this.staff = staff;
    }

    /** @return null for nobody */
    String of(String person) {
        return person == null ? null : known.computeIfAbsent(person, staff::nameOf);
    }

    /** @return null where the text is neither a person's id nor a role's group, nor several with commas between them */
    String personsOrRoles(String text) {
        if (!IDS.matcher(text).matches()) {
            return null;
        }
        String[] ids = text.split(",");
        String all = Stream.of(ids).map(this::personOrRole).collect(Collectors.joining("、"));
        return all.equals(String.join("、", ids)) ? null : all;
    }

    private String personOrRole(String id) {
        String role = RoleWords.of(id);
        String name = role.equals(id) ? of(id) : role;
        return name.equals(id) ? id : name + " (" + id + ")";
    }
}
