package io.zhidu.audit.file;

import java.util.List;
import java.util.Map;

/**
 * What a procedure booked for a case in one of its tables.
 *
 * @param rows column → value as text, null where there is none; a binary content as its SHA-256
 */
public record LedgerTable(String table, List<Map<String, String>> rows) {}
