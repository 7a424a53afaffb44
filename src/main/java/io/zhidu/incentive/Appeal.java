package io.zhidu.incentive;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * A person's objection to a line of his.
 *
 * @param number its business key: settlement, person and line
 * @param until last day on which he could object
 * @param upheld null until it is answered
 */
public record Appeal(
        String number,
        String settlement,
        String person,
        int lineNo,
        String objection,
        LocalDateTime openedAt,
        LocalDate until,
        Boolean upheld,
        String answer,
        LocalDateTime answeredAt,
        String answeredBy) {

    public static String number(String settlement, String person, int lineNo) {
        return settlement + "/" + person + "/" + lineNo;
    }

    public boolean isOpen() {
        return upheld == null;
    }
}
