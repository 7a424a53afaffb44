package io.zhidu.repair.jdbc;

import io.zhidu.repair.Workload;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcWorkload implements Workload {

    private final JdbcClient jdbc;

    JdbcWorkload(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<OpenVisit> openVisits() {
        return jdbc.sql("""
                        SELECT technician, number, building_id, appointment_at FROM repair_order
                        WHERE technician IS NOT NULL
                          AND state IN ('DISPATCHED', 'ARRIVED', 'QUOTED', 'WORKING', 'AWAITING_PARTS')""")
                .query((row, i) -> new OpenVisit(
                        row.getString("technician"),
                        row.getString("number"),
                        row.getString("building_id"),
                        row.getObject("appointment_at", LocalDateTime.class)))
                .list();
    }
}
