package io.zhidu.baddebt.deduction.process;

import io.zhidu.baddebt.deduction.RunLine;
import io.zhidu.platform.Money;

/** A line of the preview as finance reads it; amounts in yuan. */
record PreviewRow(String who, String wage, Money remaining, Money deducted, Money givenBack, Money carried) {

    /** @param note instead of the wage where there is none */
    static PreviewRow of(RunLine line, String name, String note) {
        return new PreviewRow(
                name,
                line.wage() == null ? note : line.wage().toString(),
                line.remaining(),
                line.take(),
                line.payOut(),
                line.carried());
    }
}
