package io.zhidu.credit.ledger;

import io.zhidu.platform.Refusal;

/** The line for which a batch was refused. */
public class BadLine extends Refusal {

    private static final long serialVersionUID = 1L;

    private final int index;

    /** @param index of the line in its batch, from 0; people read it from 1 */
    public BadLine(int index, Refusal why) {
        super(why.kind(), "credit.line", index + 1, why);
        this.index = index;
    }

    public int index() {
        return index;
    }
}
