package io.zhidu.audit.history;

import java.time.LocalDateTime;

/**
 * A variable's value from then on.
 *
 * @param value as text; a file or other binary as its SHA-256
 * @param shown the same as a person reads it; null as long as nobody asked for words
 * @param revision 0 for the first value
 * @param by null where no person did it
 */
public record VariableChange(
        String id,
        long sequence,
        String name,
        String type,
        String value,
        Field shown,
        int revision,
        LocalDateTime at,
        String by,
        String byName,
        String element,
        String elementName) {

    public VariableChange by(String person) {
        return new VariableChange(
                id, sequence, name, type, value, shown, revision, at, person, byName, element, elementName);
    }

    public Cursor cursor() {
        return new Cursor(at, sequence, id);
    }
}
