package io.zhidu.credit.release.jdbc;

import io.zhidu.credit.release.ShipmentReferences;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcShipmentReferences implements ShipmentReferences {

    private final JdbcClient jdbc;

    JdbcShipmentReferences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> find(String reference) {
        return jdbc.sql("SELECT shipment FROM shipment_reference WHERE reference = :reference")
                .param("reference", reference)
                .query(String.class)
                .optional();
    }

    @Override
    public void add(String reference, String shipment) {
        jdbc.sql("INSERT INTO shipment_reference (reference, shipment) VALUES (:reference, :shipment)")
                .param("reference", reference)
                .param("shipment", shipment)
                .update();
    }
}
