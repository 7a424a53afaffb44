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

    /** The headings it takes, in lower case, each in full: in English, in Chinese. */
    List<List<String>> headings();

    /**
     * Of as many cells as the headings have, trimmed, blank ones empty.
     *
     * @throws Refusal if the row is bad; its key says why, without arguments
     */
    T row(List<String> cells);

    /** What must not come twice in a file. */
    Object identity(T item);
}
