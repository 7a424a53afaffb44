package io.zhidu.credit;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** The kept figures, and what the ledgers held when they were taken. */
public interface Snapshots {

    /**
     * @param policy by which the limit was computed
     * @param shipment decided upon, or null
     */
    void insert(CreditSnapshot snapshot, CreditPolicy policy, String shipment, LocalDateTime at, String by);

    Optional<CreditSnapshot> find(String id);

    List<SnapshotRow> rows(String id);

    /** The newest first. */
    List<KeptSnapshot> ofAccount(String account, int most);

    /** In the order in which they were taken. */
    List<KeptSnapshot> ofShipment(String shipment);
}
