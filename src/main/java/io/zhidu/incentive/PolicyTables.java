package io.zhidu.incentive;

import io.zhidu.incentive.evidence.Period;
import io.zhidu.incentive.evidence.QualityTable;
import io.zhidu.incentive.evidence.SettlementKind;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;

/**
 * Port of the dated decision tables (2-11, 2-12, 2-13): a past period keeps its values.
 *
 * <p>Each but {@link #roles} throws {@link io.zhidu.platform.Refusal} if nothing is in force in that period. The engine writes down
 * what it was asked: never ask in a read-only transaction.
 */
public interface PolicyTables {

    PointValues points(Period month);

    List<Reward> rewards(Period quarter);

    /** Engine groups of the roles of whose holders evidence is expected; whoever has evidence is paid all the same. */
    Set<String> roles(SettlementKind kind, Period period);

    QualityTable quality(Period quarter);

    /** In which month's pay the settlement is paid out. */
    YearMonth payoutMonth(SettlementKind kind, Period period);
}
