package io.zhidu.baddebt;

import io.zhidu.platform.Money;
import java.time.LocalDate;

/** A case as it is opened; the fields as in {@link BadDebt}. */
public record NewDebt(
        Origin origin,
        String account,
        String shipment,
        String invoice,
        String goods,
        Money amount,
        LocalDate day,
        String releaseRoute) {}
