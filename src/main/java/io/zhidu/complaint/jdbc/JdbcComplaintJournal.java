package io.zhidu.complaint.jdbc;

import io.zhidu.complaint.ClockKind;
import io.zhidu.complaint.ComplaintJournal;
import io.zhidu.complaint.Entry;
import io.zhidu.platform.Money;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcComplaintJournal implements ComplaintJournal {

    private final JdbcClient jdbc;

    JdbcComplaintJournal(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(String complaint, Entry entry) {
        jdbc.sql("""
                        INSERT INTO complaint_entry (complaint, at, by_whom, round_no, level_no, event, clock, minutes, holder,
                          outcome, score, cost, words)
                        VALUES (:complaint, :at, :by, :round, :level, :event, :clock, :minutes, :holder, :outcome, :score,
                          :cost, :words)""")
                .param("complaint", complaint)
                .param("at", entry.at())
                .param("by", entry.by())
                .param("round", entry.round())
                .param("level", entry.level())
                .param("event", entry.event().name())
                .param("clock", entry.clock() == null ? null : entry.clock().name())
                .param("minutes", entry.minutes())
                .param("holder", entry.holder())
                .param("outcome", entry.outcome())
                .param("score", entry.score())
                .param("cost", entry.cost() == null ? null : entry.cost().amount())
                .param("words", entry.words())
                .update();
    }

    @Override
    public List<Entry> of(String complaint) {
        return jdbc.sql("SELECT * FROM complaint_entry WHERE complaint = :complaint ORDER BY id")
                .param("complaint", complaint)
                .query(JdbcComplaintJournal::entry)
                .list();
    }

    @Override
    public Map<String, List<Entry>> clocks(Collection<String> complaints) {
        Map<String, List<Entry>> clocks = new HashMap<>();
        if (!complaints.isEmpty()) {
            jdbc.sql("""
                            SELECT * FROM complaint_entry WHERE clock IS NOT NULL AND complaint IN (:complaints)
                            ORDER BY id""").param("complaints", complaints).query(row -> {
                clocks.computeIfAbsent(row.getString("complaint"), number -> new ArrayList<>())
                        .add(entry(row, 0));
            });
        }
        return clocks;
    }

    private static Entry entry(ResultSet row, int n) throws SQLException {
        String clock = row.getString("clock");
        BigDecimal cost = row.getBigDecimal("cost");
        return new Entry(
                row.getObject("at", LocalDateTime.class),
                row.getString("by_whom"),
                row.getInt("round_no"),
                row.getInt("level_no"),
                Entry.Event.valueOf(row.getString("event")),
                clock == null ? null : ClockKind.valueOf(clock),
                row.getObject("minutes", Integer.class),
                row.getString("holder"),
                row.getString("outcome"),
                row.getObject("score", Integer.class),
                cost == null ? null : new Money(cost),
                row.getString("words"));
    }
}
