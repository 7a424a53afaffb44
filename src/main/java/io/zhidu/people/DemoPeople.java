package io.zhidu.people;

import io.zhidu.platform.Preparation;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The demo company's areas, buildings and people, into an empty database only. Everybody's password is the same. */
@Component
@Profile({"demo", "test"})
@Order(20)
class DemoPeople implements Preparation {

    static final String PASSWORD = "zhidu-demo";

    private final JdbcClient jdbc;
    private final IdentityService identityService;

    DemoPeople(JdbcClient jdbc, IdentityService identityService) {
        this.jdbc = jdbc;
        this.identityService = identityService;
    }

    @Override
    @Transactional
    public void prepare() throws IOException {
        if (jdbc.sql("SELECT COUNT(*) FROM staff").query(Long.class).single() > 0) {
            return;
        }
        area("North", "北區");
        area("South", "南區");
        IntStream.rangeClosed(1, 8).forEach(this::building);
        try (Reader reader = new InputStreamReader(
                        getClass().getResourceAsStream("/demo/people.csv"), StandardCharsets.UTF_8);
                var people = CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(reader)) {
            people.forEach(this::person);
        }
    }

    private void area(String id, String name) {
        jdbc.sql("INSERT INTO area (id, name) VALUES (:id, :name)")
                .param("id", id)
                .param("name", name)
                .update();
    }

    private void building(int number) {
        jdbc.sql("INSERT INTO building (id, area_id, name) VALUES (:id, :area, :name)")
                .param("id", "B%02d".formatted(number))
                .param("area", number <= 4 ? "North" : "South")
                .param("name", number + "號樓")
                .update();
    }

    private void person(CSVRecord row) {
        String id = row.get("id");
        User user = identityService.newUser(id);
        user.setFirstName(row.get("name"));
        user.setLastName("");
        user.setPassword(PASSWORD);
        identityService.saveUser(user);
        words(row.get("role")).forEach(group -> join(id, group));
        jdbc.sql("INSERT INTO staff (id, name, area_id, active) VALUES (:id, :name, :area, TRUE)")
                .param("id", id)
                .param("name", row.get("name"))
                .param("area", row.get("area").isBlank() ? null : row.get("area"))
                .update();
        words(row.get("specialties"))
                .forEach(specialty -> jdbc.sql(
                                "INSERT INTO staff_specialty (staff_id, specialty) VALUES (:id, :specialty)")
                        .param("id", id)
                        .param("specialty", specialty)
                        .update());
    }

    private void join(String user, String groupId) {
        if (identityService.createGroupQuery().groupId(groupId).count() == 0) { // an area's own managers
            Group group = identityService.newGroup(groupId);
            group.setName(groupId);
            group.setType("WORKFLOW");
            identityService.saveGroup(group);
        }
        identityService.createMembership(user, groupId);
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split(" "));
    }
}
