package io.zhidu.calendar.jdbc;

import io.zhidu.calendar.Catalogue;
import io.zhidu.calendar.SpecialDay;
import io.zhidu.calendar.SpecialDays;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCatalogue implements Catalogue {

    private final JdbcClient jdbc;
    private volatile Known known = new Known(List.of(), new SpecialDays(new TreeMap<>()));

    JdbcCatalogue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of known versions the days never change; which versions there are is asked each time, another node may have imported. */
    @Override
    public SpecialDays specialDays() {
        List<Version> versions = versions();
        if (!known.versions.equals(versions)) {
            SortedMap<LocalDate, List<SpecialDay>> days = new TreeMap<>();
            versions.forEach(version -> days.put(version.effectiveFrom(), days(version.id())));
            known = new Known(versions, new SpecialDays(days));
        }
        return known.days;
    }

    @Override
    public List<Version> versions() {
        return jdbc.sql("SELECT * FROM calendar_version ORDER BY effective_from DESC")
                .query((row, i) -> new Version(
                        row.getString("version"),
                        row.getObject("effective_from", LocalDate.class),
                        row.getString("file_name"),
                        row.getString("file_sha256"),
                        row.getObject("imported_at", LocalDateTime.class),
                        row.getString("imported_by")))
                .list();
    }

    @Override
    public void replace(Version version, List<SpecialDay> days) {
        jdbc.sql("""
                        DELETE FROM calendar_special_day WHERE version IN
                          (SELECT version FROM calendar_version WHERE effective_from = :from)""").param("from", version.effectiveFrom()).update();
        jdbc.sql("DELETE FROM calendar_version WHERE effective_from = :from")
                .param("from", version.effectiveFrom())
                .update();
        jdbc.sql("""
                        INSERT INTO calendar_version (version, effective_from, file_name, file_sha256, imported_at, imported_by)
                        VALUES (:version, :from, :file, :sha256, :at, :by)""")
                .param("version", version.id())
                .param("from", version.effectiveFrom())
                .param("file", version.fileName())
                .param("sha256", version.sha256())
                .param("at", version.importedAt())
                .param("by", version.importedBy())
                .update();
        days.forEach(day -> insert(version.id(), day));
    }

    private void insert(String version, SpecialDay day) {
        jdbc.sql("""
                        INSERT INTO calendar_special_day (version, on_date, is_working, name)
                        VALUES (:version, :date, :working, :name)""")
                .param("version", version)
                .param("date", day.date())
                .param("working", day.working())
                .param("name", day.name())
                .update();
    }

    private List<SpecialDay> days(String version) {
        return jdbc.sql("SELECT * FROM calendar_special_day WHERE version = :version")
                .param("version", version)
                .query((row, i) -> new SpecialDay(
                        row.getObject("on_date", LocalDate.class), row.getBoolean("is_working"), row.getString("name")))
                .list();
    }

    private record Known(List<Version> versions, SpecialDays days) {}
}
