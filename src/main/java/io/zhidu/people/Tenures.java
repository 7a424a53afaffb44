package io.zhidu.people;

import io.zhidu.platform.Times;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who held which role of which area on which day. A tenure lasts from its first day until the day before the role is taken
 * away, so that on the day of a change the role is his who gets it.
 */
@Repository
public class Tenures {

    /** Since before anything was written down. */
    static final LocalDate EVER = LocalDate.EPOCH;

    private static final String MANAGERS = Role.AREA_MANAGER.group();
    private static final Set<String> ROLES =
            Arrays.stream(Role.values()).map(Role::group).collect(Collectors.toSet());

    private final JdbcClient jdbc;
    private final Clock clock;

    Tenures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * In the order of their ids.
     *
     * @param role its engine group
     * @param area its own holders only, or null for those of any
     */
    public List<String> holders(String role, String area, LocalDate day) {
        return jdbc.sql("""
                        SELECT DISTINCT person FROM role_tenure
                        WHERE role = :role AND from_day <= :day AND (until_day IS NULL OR until_day > :day)
                          AND (:area IS NULL OR area_id = :area) ORDER BY person""")
                .param("role", role)
                .param("area", area)
                .param("day", day)
                .query(String.class)
                .list();
    }

    /** The engine groups that a person was in by his roles that day; that of an area before those of the company. */
    public List<String> groupsOf(String person, LocalDate day) {
        return jdbc.sql("""
                        SELECT CONCAT(role, area_id) FROM role_tenure
                        WHERE person = :person AND from_day <= :day AND (until_day IS NULL OR until_day > :day)
                        ORDER BY area_id DESC, id""")
                .param("person", person)
                .param("day", day)
                .query(String.class)
                .list();
    }

    /** Whether the person holds any role now; who holds none has left. */
    public boolean isHere(String person) {
        return jdbc.sql("SELECT COUNT(*) FROM role_tenure WHERE person = :person AND until_day IS NULL")
                        .param("person", person)
                        .query(Long.class)
                        .single()
                > 0;
    }

    void begin(String person, String group, LocalDate from, String by) {
        if (isRole(group)) {
            jdbc.sql("""
                            INSERT INTO role_tenure (person, role, area_id, from_day, recorded_at, recorded_by)
                            VALUES (:person, :role, :area, :from, :at, :by)""")
                    .param("person", person)
                    .param("role", role(group))
                    .param("area", area(group))
                    .param("from", from)
                    .param("at", Times.now(clock))
                    .param("by", by)
                    .update();
        }
    }

    void end(String person, String group) {
        jdbc.sql("""
                        UPDATE role_tenure SET until_day = :today
                        WHERE person = :person AND role = :role AND area_id = :area AND until_day IS NULL""")
                .param("today", LocalDate.now(clock))
                .param("person", person)
                .param("role", role(group))
                .param("area", area(group))
                .update();
    }

    void endAllOf(String person) {
        jdbc.sql("UPDATE role_tenure SET until_day = :today WHERE person = :person AND until_day IS NULL")
                .param("today", LocalDate.now(clock))
                .param("person", person)
                .update();
    }

    void endAllIn(String group) {
        jdbc.sql("""
                        UPDATE role_tenure SET until_day = :today
                        WHERE role = :role AND area_id = :area AND until_day IS NULL""")
                .param("today", LocalDate.now(clock))
                .param("role", role(group))
                .param("area", area(group))
                .update();
    }

    boolean isOpen(String person, String group) {
        return jdbc.sql("""
                                SELECT COUNT(*) FROM role_tenure
                                WHERE person = :person AND role = :role AND area_id = :area AND until_day IS NULL""")
                        .param("person", person)
                        .param("role", role(group))
                        .param("area", area(group))
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Nothing was written down before: who is there now counts as having been there. */
    void reachBack() {
        jdbc.sql("UPDATE role_tenure SET from_day = :ever WHERE until_day IS NULL")
                .param("ever", EVER)
                .update();
    }

    /** Groups that the administrator made for himself are no roles. */
    static boolean isRole(String group) {
        return ROLES.contains(group) || group.startsWith(MANAGERS);
    }

    private static String role(String group) {
        return group.startsWith(MANAGERS) ? MANAGERS : group;
    }

    private static String area(String group) {
        return group.startsWith(MANAGERS) ? group.substring(MANAGERS.length()) : "";
    }
}
