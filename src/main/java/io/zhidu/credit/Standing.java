package io.zhidu.credit;

import java.util.List;

/** Whether an account has credit, and which of the three conditions of clause 3-1.1 are missing. */
public record Standing(boolean open, List<Condition> missing) {

    /** Clauses 3-1.1.1 to 3-1.1.3. */
    public enum Condition {
        FILE_WITH_ID_COPY,
        CONTRACT,
        LAST_YEAR_CLEARED
    }

    public static Standing missing(List<Condition> missing) {
        return new Standing(missing.isEmpty(), List.copyOf(missing));
    }
}
