package io.zhidu.audit.history;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a procedure knows of a case beyond its history.
 *
 * @param customer null where there is none
 * @param amount in yuan; null where there is none
 * @param references numbers of cases that it belongs to
 * @param page of the procedure on which the case is seen; null where there is none
 */
public record Facts(String customer, BigDecimal amount, List<String> references, String page) {

    public static final Facts NONE = new Facts(null, null, List.of(), null);
}
