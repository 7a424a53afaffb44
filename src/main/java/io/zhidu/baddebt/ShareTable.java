package io.zhidu.baddebt;

import java.time.LocalDate;
import java.util.List;

/** The decision table {@code bad-debt-shares}, the one place that knows the shares. */
@FunctionalInterface
public interface ShareTable {

    /** Those in force on the day of the shipment. */
    List<RoleShare> shares(String debtClass, LocalDate day);
}
