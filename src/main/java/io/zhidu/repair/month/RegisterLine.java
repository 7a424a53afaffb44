package io.zhidu.repair.month;

import io.zhidu.platform.Money;
import java.time.LocalDateTime;

/**
 * A line of the paid-service register (1-5.3), frozen.
 *
 * @param amount in yuan, negative on a reversal
 * @param originalPeriod of a reversal: the month of the line that it takes back; null on a service
 */
public record RegisterLine(
        String period,
        int lineNo,
        String orderNumber,
        LocalDateTime signedAt,
        String customerName,
        String place,
        String content,
        String technician,
        Money amount,
        String originalPeriod,
        Integer originalLineNo,
        String reason) {

    public boolean reversal() {
        return originalPeriod != null;
    }

    /** The line that takes this one back, in another month or the same. */
    RegisterLine reversedIn(String month, int number, String why) {
        return new RegisterLine(
                month,
                number,
                orderNumber,
                signedAt,
                customerName,
                place,
                content,
                technician,
                amount.negated(),
                period,
                lineNo,
                why);
    }

    RegisterLine numbered(int number) {
        return new RegisterLine(
                period,
                number,
                orderNumber,
                signedAt,
                customerName,
                place,
                content,
                technician,
                amount,
                null,
                null,
                reason);
    }
}
