package io.zhidu.people;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of areas, buildings and staff. */
@Repository
class CompanyData {

    private final JdbcClient jdbc;

    CompanyData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Set<String> areas() {
        return jdbc.sql("SELECT id FROM area").query(String.class).set();
    }

    List<String> staff() {
        return jdbc.sql("SELECT id FROM staff ORDER BY id").query(String.class).list();
    }

    void save(Place place) {
        boolean area = place.areaId() == null;
        JdbcClient.StatementSpec update = jdbc.sql(
                area
                        ? "UPDATE area SET name = :name WHERE id = :id"
                        : "UPDATE building SET name = :name, area_id = :area WHERE id = :id");
        JdbcClient.StatementSpec insert = jdbc.sql(
                area
                        ? "INSERT INTO area (id, name) VALUES (:id, :name)"
                        : "INSERT INTO building (id, name, area_id) VALUES (:id, :name, :area)");
        if (bound(update, place).update() == 0) {
            bound(insert, place).update();
        }
    }

    void save(Person person) {
        String id = person.staff().id();
        int known = bound(jdbc.sql("""
                        UPDATE staff SET name = :name, area_id = :area, phone = :phone, active = :active WHERE id = :id"""), person).update();
        if (known == 0) {
            bound(jdbc.sql("""
                        INSERT INTO staff (id, name, area_id, phone, active)
                        VALUES (:id, :name, :area, :phone, :active)"""), person).update();
        }
        jdbc.sql("DELETE FROM staff_specialty WHERE staff_id = :id")
                .param("id", id)
                .update();
        person.staff()
                .specialties()
                .forEach(specialty -> jdbc.sql(
                                "INSERT INTO staff_specialty (staff_id, specialty) VALUES (:id, :specialty)")
                        .param("id", id)
                        .param("specialty", specialty)
                        .update());
    }

    private static JdbcClient.StatementSpec bound(JdbcClient.StatementSpec statement, Place place) {
        return statement.param("id", place.id()).param("name", place.name()).param("area", place.areaId());
    }

    private static JdbcClient.StatementSpec bound(JdbcClient.StatementSpec statement, Person person) {
        return statement
                .param("id", person.staff().id())
                .param("name", person.staff().name())
                .param("area", person.staff().areaId())
                .param("phone", person.staff().phone())
                .param("active", person.active());
    }
}
