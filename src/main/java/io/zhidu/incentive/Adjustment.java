package io.zhidu.incentive;

import io.zhidu.incentive.evidence.SettlementKind;
import io.zhidu.platform.Money;

/**
 * What a locked settlement leaves to the next open one of its kind.
 *
 * @param id 0 until it is kept
 * @param kind of both settlements
 * @param rule {@link Rule#REVERSAL}, {@link Rule#CORRECTED} or {@link Rule#BROUGHT_FORWARD}
 * @param amount in yuan, signed
 * @param settlement whose line it is of
 * @param lineNo that line
 */
public record Adjustment(
        long id,
        SettlementKind kind,
        String person,
        Rule rule,
        Money amount,
        String settlement,
        int lineNo,
        String reason) {}
