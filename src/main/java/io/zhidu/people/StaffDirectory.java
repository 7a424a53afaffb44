package io.zhidu.people;

import java.util.List;
import java.util.Optional;

/** The company's people. Their roles are engine groups. */
public interface StaffDirectory {

    /** Active people with a specialty, by user id. */
    List<Staff> technicians();

    /** Everybody who still works here, by user id. */
    List<Staff> active();

    Optional<Staff> find(String id);

    /** The person's name, or the id itself where nobody has it. */
    default String nameOf(String id) {
        return find(id).map(Staff::name).orElse(id);
    }
}
