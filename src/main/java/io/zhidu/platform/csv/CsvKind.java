package io.zhidu.platform.csv;

import io.zhidu.platform.Refusal;
import java.util.List;

/**
 * What the rows of a kind of file are.
 *
 * @param <T> what a row becomes
 */
public interface CsvKind<T> {

    /** Begins the keys {@code .row.heading}, {@code .row.columns} and {@code .row.duplicate} of this kind's sentences. */
    String messages();

    /** The headings it takes, each in full and whatever their case: in English, in Chinese. */
    List<List<String>> headings();

    /** How many of the columns, from the left, every file has; of the others it may leave out any. */
    default int required() {
        return headings().get(0).size();
    }

    /**
     * Of as many cells as the headings have, trimmed, blank ones empty.
     *
     * @throws Refusal if the row is bad; its key says why, without arguments
     */
    T row(List<String> cells);

    /** What must not come twice in a file. */
    Object identity(T item);
}
