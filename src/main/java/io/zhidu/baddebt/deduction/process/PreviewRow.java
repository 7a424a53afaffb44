package io.zhidu.baddebt.deduction.process;

import io.zhidu.baddebt.deduction.RunLine;
import io.zhidu.platform.Money;

/** A line of the preview as finance reads it; amounts in yuan. */
record PreviewRow(
        String who,
        String wage,
        Money most,
        Money remaining,
        Money deducted,
        Money givenBack,
        Money carried,
        String remark) {

    static PreviewRow of(RunLine line, String name, String note) {
        return new PreviewRow(
                name,
                line.wage() == null ? "—" : line.wage().toString(),
                line.most(),
                line.remaining(),
                line.take(),
                line.payOut(),
                line.carried(),
                note);
    }
}
