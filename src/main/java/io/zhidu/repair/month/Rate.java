package io.zhidu.repair.month;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Timeliness or pass rate (1-3.8): a part of a whole. Of nothing there is no figure; that is never 0 %. */
public record Rate(int part, int whole) {

    public Rate {
        if (part < 0 || part > whole) {
            throw new IllegalArgumentException(part + " of " + whole);
        }
    }

    /** Percent with two decimals, half up, for showing; empty where there is no figure. */
    public Optional<BigDecimal> percent() {
        return whole == 0
                ? Optional.empty()
                : Optional.of(
                        BigDecimal.valueOf(part * 100L).divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP));
    }

    /** Compared exactly, before rounding; no figure is not below. */
    public boolean below(BigDecimal targetPercent) {
        return BigDecimal.valueOf(part * 100L).compareTo(targetPercent.multiply(BigDecimal.valueOf(whole))) < 0;
    }

    /** Exactly, and in percent: {@code 18/19 = 94.74 %}; a dash where there is no figure. */
    public String shown() {
        return percent()
                .map(percent -> part + "/" + whole + " = " + percent + " %")
                .orElse("—");
    }
}
