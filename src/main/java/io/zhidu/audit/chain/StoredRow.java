package io.zhidu.audit.chain;

import java.util.Map;

/** A row as it is found. @param columns that are not empty, names in capitals, values as {@link CanonicalText} */
public record StoredRow(String id, Map<String, String> columns) {}
