package io.zhidu.people.jdbc;

import io.zhidu.people.Staff;
import io.zhidu.people.StaffDirectory;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcStaffDirectory implements StaffDirectory {

    private final JdbcClient jdbc;

    JdbcStaffDirectory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Staff> technicians() {
        return people(jdbc.sql("""
                        SELECT s.*, p.specialty FROM staff s JOIN staff_specialty p ON p.staff_id = s.id
                        WHERE s.active = TRUE ORDER BY s.id"""));
    }

    @Override
    public List<Staff> active() {
        return people(jdbc.sql("""
                        SELECT s.*, p.specialty FROM staff s LEFT JOIN staff_specialty p ON p.staff_id = s.id
                        WHERE s.active = TRUE ORDER BY s.id"""));
    }

    @Override
    public Optional<Staff> find(String id) {
        return people(jdbc.sql("""
                                SELECT s.*, p.specialty FROM staff s LEFT JOIN staff_specialty p ON p.staff_id = s.id
                                WHERE s.id = :id""").param("id", id)).stream().findFirst();
    }

    private static List<Staff> people(JdbcClient.StatementSpec select) {
        Map<String, Staff> people = new LinkedHashMap<>();
        select.query((row, i) -> people.merge(row.getString("id"), person(row), JdbcStaffDirectory::together))
                .list();
        return List.copyOf(people.values());
    }

    private static Staff person(ResultSet row) throws SQLException {
        String specialty = row.getString("specialty");
        return new Staff(
                row.getString("id"),
                row.getString("name"),
                row.getString("area_id"),
                row.getString("phone"),
                specialty == null ? Set.of() : Set.of(specialty));
    }

    private static Staff together(Staff one, Staff same) {
        Set<String> specialties = new TreeSet<>(one.specialties());
        specialties.addAll(same.specialties());
        return new Staff(one.id(), one.name(), one.areaId(), one.phone(), specialties);
    }
}
