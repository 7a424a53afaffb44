package io.zhidu.credit.collection;

import java.util.Optional;

/** What is still owed for last over-limit shipments, clause 3-4.1. */
public interface OverLimitDebts {

    /** The debt of a released last over-limit shipment, also when nothing of it is open; none for any other shipment. */
    Optional<OverLimitDebt> find(String shipment);
}
