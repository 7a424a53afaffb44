package io.zhidu.credit.release;

import java.math.BigDecimal;

/** @param lineNo of the requested goods, from 1 */
public record ShippedLine(int lineNo, BigDecimal quantity) {}
