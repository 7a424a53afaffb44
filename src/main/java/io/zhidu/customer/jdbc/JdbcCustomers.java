package io.zhidu.customer.jdbc;

import io.zhidu.customer.Building;
import io.zhidu.customer.Customer;
import io.zhidu.customer.Customers;
import io.zhidu.platform.Refusal;
import io.zhidu.platform.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCustomers implements Customers {

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcCustomers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Building> buildings() {
        return jdbc.sql("SELECT id, area_id, name FROM building ORDER BY id")
                .query(JdbcCustomers::building)
                .list();
    }

    @Override
    public Customer inRoom(String buildingId, String room, String name, String phone) {
        Building building = jdbc.sql("SELECT id, area_id, name FROM building WHERE id = :id")
                .param("id", buildingId)
                .query(JdbcCustomers::building)
                .optional()
                .orElseThrow(() -> Refusal.invalid("customer.unknownBuilding", buildingId));
        String id = jdbc.sql("""
                        SELECT id FROM customer WHERE building_id = :building AND room = :room AND name = :name
                        ORDER BY created_at LIMIT 1""")
                .param("building", buildingId)
                .param("room", room)
                .param("name", name)
                .query(String.class)
                .optional()
                .orElseGet(() -> insert(buildingId, room, name, phone));
        return new Customer(id, name, phone, building, room);
    }

    private String insert(String buildingId, String room, String name, String phone) {
        String id = UUID.randomUUID().toString();
        jdbc.sql("""
                        INSERT INTO customer (id, name, phone, building_id, room, created_at)
                        VALUES (:id, :name, :phone, :building, :room, :at)""")
                .param("id", id)
                .param("name", name)
                .param("phone", phone)
                .param("building", buildingId)
                .param("room", room)
                .param("at", Times.now(clock))
                .update();
        return id;
    }

    private static Building building(ResultSet row, int rowNumber) throws SQLException {
        return new Building(row.getString("id"), row.getString("area_id"), row.getString("name"));
    }
}
