package io.zhidu.calendar.jdbc;

import io.zhidu.calendar.Catalogue;
import io.zhidu.calendar.SpecialDay;
import io.zhidu.calendar.SpecialDays;
import io.zhidu.platform.dated.DatedVersion;
import io.zhidu.platform.dated.DatedVersions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCatalogue implements Catalogue {

    private final DatedVersions<SpecialDay> versions;
    private volatile Known known = new Known(List.of(), new SpecialDays(new TreeMap<>()));

    JdbcCatalogue(JdbcClient jdbc) {
        versions = new DatedVersions<>(
                jdbc,
                "calendar_version",
                "calendar_special_day",
                "on_date",
                JdbcCatalogue::columns,
                JdbcCatalogue::specialDay);
    }

    /** Of known versions the days never change; which versions there are is asked each time, another node may have imported. */
    @Override
    public SpecialDays specialDays() {
        List<DatedVersion> current = versions();
        if (!known.versions.equals(current)) {
            SortedMap<LocalDate, List<SpecialDay>> days = new TreeMap<>();
            current.forEach(version -> days.put(version.effectiveFrom(), versions.rows(version)));
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
        versions.replace(version, days);
    }

    private static Map<String, Object> columns(SpecialDay day) {
        return Map.of("on_date", day.date(), "is_working", day.working(), "name", day.name());
    }

    private static SpecialDay specialDay(ResultSet row, int n) throws SQLException {
        return new SpecialDay(
                row.getObject("on_date", LocalDate.class), row.getBoolean("is_working"), row.getString("name"));
    }

    private record Known(List<DatedVersion> versions, SpecialDays days) {}
}
