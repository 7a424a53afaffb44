package io.zhidu.audit.history;

import java.time.LocalDateTime;
import java.util.List;

/** A form as it was filled in. @param task the engine's id; null for a start form */
public record FormFilled(
        long id,
        String element,
        String elementName,
        String task,
        LocalDateTime at,
        String by,
        String byName,
        List<Field> fields) {

    /**
     * @param label as the form says it, else the name
     * @param value a text, number, truth value, list or map; a file as its name, SHA-256 and length
     * @param words the value as the form shows it, where it was chosen from a list
     */
    public record Field(String name, String label, Object value, String words) {}
}
