package io.zhidu.credit.release;

import java.util.Optional;

/** By which keys of their own other systems asked for shipments. */
public interface ShipmentReferences {

    Optional<String> find(String reference);

    /** @throws org.springframework.dao.DuplicateKeyException if the reference is taken */
    void add(String reference, String shipment);
}
