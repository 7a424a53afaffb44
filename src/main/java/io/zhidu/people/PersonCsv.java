package io.zhidu.people;

import io.zhidu.platform.CurrentUser;
import io.zhidu.platform.Refusal;
import io.zhidu.platform.csv.CsvKind;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The company's people. */
final class PersonCsv implements CsvKind<Person> {

    private static final Map<String, Boolean> ACTIVE = Map.of("yes", true, "是", true, "no", false, "否", false);
    private static final Map<String, Role> ROLES =
            Arrays.stream(Role.values()).collect(Collectors.toMap(Role::group, Function.identity()));

    private final Set<String> areas;
    private final String by;

    /** @param by whose own administrator role the file must leave: a company without administrator could not get one again */
    PersonCsv(Set<String> areas, String by) {
        this.areas = areas;
        this.by = by;
    }

    @Override
    public String messages() {
        return "people.person";
    }

    @Override
    public List<List<String>> headings() {
        return List.of(
                List.of("id", "name", "roles", "area", "specialties", "phone", "active"),
                List.of("帳號", "姓名", "職務", "區域", "專長", "電話", "在職"));
    }

    @Override
    public Person row(List<String> cells) {
        Set<String> roles = words(cells.get(2));
        Set<String> specialties = words(cells.get(4));
        String problem = problem(cells, roles, specialties);
        if (problem != null) {
            throw Refusal.invalid("people.person.row." + problem);
        }
        return new Person(
                new Staff(
                        cells.get(0), cells.get(1), blankAsNull(cells.get(3)), blankAsNull(cells.get(5)), specialties),
                roles.stream().map(ROLES::get).collect(Collectors.toCollection(LinkedHashSet::new)),
                ACTIVE.get(cells.get(6)));
    }

    @Override
    public Object identity(Person person) {
        return person.staff().id();
    }

    private String problem(List<String> cells, Set<String> roles, Set<String> specialties) {
        if (!cells.get(0).matches("[A-Za-z0-9]{1,64}") || cells.get(0).equals(CurrentUser.SYSTEM)) {
            return "id";
        }
        if (cells.get(1).isEmpty() || cells.get(1).length() > 64) {
            return "name";
        }
        if (!ACTIVE.containsKey(cells.get(6))) {
            return "active";
        }
        if (cells.get(5).length() > 32) {
            return "phone";
        }
        return problem(cells.get(0), roles, cells.get(3), specialties, ACTIVE.get(cells.get(6)));
    }

    private String problem(String id, Set<String> roles, String area, Set<String> specialties, boolean active) {
        if (!ROLES.keySet().containsAll(roles) || active && roles.isEmpty()) {
            return "roles";
        }
        if (!area.isEmpty() && !areas.contains(area)) {
            return "area";
        }
        if (roles.contains(Role.AREA_MANAGER.group()) && area.isEmpty()) {
            return "manager";
        }
        boolean technician = roles.contains(Role.TECHNICIAN.group());
        if (!Staff.SPECIALTIES.containsAll(specialties)
                || technician == specialties.isEmpty()
                || technician && area.isEmpty()) {
            return "specialties";
        }
        boolean administrator = active && roles.contains(Role.ADMINISTRATOR.group());
        return id.equals(by) && !administrator ? "self" : null;
    }

    private static Set<String> words(String cell) {
        return cell.isEmpty() ? Set.of() : new LinkedHashSet<>(List.of(cell.split("\\s+")));
    }

    private static String blankAsNull(String cell) {
        return cell.isEmpty() ? null : cell;
    }
}
