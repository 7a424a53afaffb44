package io.zhidu.credit.release;

import io.zhidu.platform.Money;
import java.util.List;

/** @param amount as the requester states it: what the lines come to */
public record NewShipment(String account, Money amount, List<GoodsLine> lines) {}
