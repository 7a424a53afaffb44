package io.zhidu.calendar.jdbc;

import io.zhidu.calendar.Catalogue;
import io.zhidu.calendar.SpecialDay;
import io.zhidu.calendar.SpecialDays;
import io.zhidu.platform.dated.DatedVersion;
import io.zhidu.platform.dated.DatedVersions;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCatalogue implements Catalogue {

    private final JdbcClient jdbc;
    private final DatedVersions versions;
    private volatile Known known = new Known(List.of(), new SpecialDays(new TreeMap<>()));

    JdbcCatalogue(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.versions = new DatedVersions(jdbc, "calendar_version", "calendar_special_day");
    }

    /** Of known versions the days never change; which versions there are is asked each time, another node may have imported. */
    @Override
    public SpecialDays specialDays() {
        List<DatedVersion> current = versions();
        if (!known.versions.equals(current)) {
            SortedMap<LocalDate, List<SpecialDay>> days = new TreeMap<>();
            current.forEach(version -> days.put(version.effectiveFrom(), days(version.id())));
            known = new Known(current, new SpecialDays(days));
        }
        return known.days;
    }

    @Override
    public List<DatedVersion> versions() {
        return versions.all();
    }

    @Override
    public void replace(DatedVersion version, List<SpecialDay> days) {
        versions.replace(version);
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

    private record Known(List<DatedVersion> versions, SpecialDays days) {}
}
