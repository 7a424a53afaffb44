package io.zhidu.repair.month;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Orders of a month as the repair procedure leaves them, {@code MX-<month>-<day>}, 50.00 yuan each. */
public final class MonthFixtures {

    private MonthFixtures() {}

    public static void order(JdbcClient jdbc, String month, int day, Integer late, String state, String technician) {
        order(jdbc, month, day, late, state, technician, "住戶");
    }

    public static void order(
            JdbcClient jdbc, String month, int day, Integer late, String state, String technician, String customer) {
        LocalDateTime at = LocalDate.parse(month + "-01").withDayOfMonth(day).atTime(10, 0);
        jdbc.sql("""
                        INSERT INTO customer (id, name, building_id, room, created_at)
                        VALUES (:id, :name, 'T01', '101', :at)""")
                .param("id", "c-" + month + day)
                .param("name", customer)
                .param("at", at)
                .update();
        jdbc.sql("""
                        INSERT INTO repair_order (number, channel, reported_at, reported_by, customer_id, customer_name,
                          building_id, room, specialty, description, state, technician, arrived_at, late_minutes,
                          bill_revision, bill_amount, signed_at, end_reason, version)
                        VALUES (:number, 'phone', :at, 'test', :customer, :name, 'T01', '101', 'plumbing', '漏水', :state,
                          :technician, :at, :late, 1, :amount, :at, '測試', 1)""")
                .param("number", "MX-" + month + "-" + day)
                .param("customer", "c-" + month + day)
                .param("name", customer)
                .param("at", at)
                .param("late", late)
                .param("state", state)
                .param("technician", technician)
                .param("amount", new BigDecimal("50.00"))
                .update();
    }
}
