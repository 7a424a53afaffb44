package io.zhidu.audit.history;

import java.time.LocalDateTime;
import java.util.List;

/**
 * A decision table's answer.
 *
 * @param version of the table
 * @param rules those that matched, with what each demands
 */
public record Decision(
        String id,
        String table,
        String name,
        int version,
        String element,
        String elementName,
        LocalDateTime at,
        String by,
        List<Value> inputs,
        List<Rule> rules) {

    /** @param words as a person reads it, where that is another text; null where nobody asked for words */
    public record Value(String name, String value, String words) {}

    /** @param number its row in the table, from 1 */
    public record Rule(String id, int number, String words, List<Value> outputs) {}

    public Cursor cursor() {
        return new Cursor(at, 0, id);
    }
}
