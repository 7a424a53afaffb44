package io.zhidu.audit.history;

import java.util.List;
import java.util.function.Function;

/** Some rows of a list. @param next where the following ones begin; null where there are none */
public record Page<T>(List<T> rows, String next) {

    /** @param read one more than the size where there is a following page */
    public static <T> Page<T> of(List<T> read, int size, Function<T, Cursor> cursor) {
        List<T> rows = read.size() > size ? read.subList(0, size) : read;
        return new Page<>(
                List.copyOf(rows),
                read.size() > size ? cursor.apply(rows.get(size - 1)).toString() : null);
    }

    public <R> Page<R> map(Function<T, R> each) {
        return new Page<>(rows.stream().map(each).toList(), next);
    }
}
