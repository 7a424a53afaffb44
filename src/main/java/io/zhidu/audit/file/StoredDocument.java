package io.zhidu.audit.file;

import java.time.LocalDateTime;

/**
 * A document of a case as it is stored.
 *
 * @param by who stored it; null where that is not kept beside it
 */
public record StoredDocument(DocumentKey key, String name, String type, LocalDateTime at, String by, byte[] content) {}
