package io.zhidu.audit.history;

import java.util.List;

/**
 * A value as whoever filled it in saw it, and as it is stored.
 *
 * @param label as the form says it, else the name
 * @param value a text, number, truth value, list or map; a file as its name, SHA-256 and length
 * @param words the value as a person reads it, where that is another text; never in the reader's own language, since it is
 *     part of the case file
 * @param rows cells of each row, where the value is a table; else null
 */
public record Field(String name, String label, Object value, String words, List<List<Field>> rows) {}
