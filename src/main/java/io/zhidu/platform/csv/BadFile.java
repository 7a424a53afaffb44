package io.zhidu.platform.csv;

import io.zhidu.platform.Refusal;
import java.util.List;

/** A file with bad rows, all of them. */
public final class BadFile extends Refusal {

    private static final long serialVersionUID = 1L;

    private final transient List<BadRow> rows;

    public BadFile(List<BadRow> rows) {
        super(Kind.INVALID, "platform.csv.badRows", rows.size());
        this.rows = List.copyOf(rows);
    }

    /** The rows that a refused file is to be corrected in; none if it was refused for another reason. */
    public static List<BadRow> rows(Refusal refusal) {
        return refusal instanceof BadFile file ? file.rows : List.of();
    }
}
