package io.zhidu.audit.history;

import java.time.LocalDateTime;

/**
 * A page or file of a case.
 *
 * @param kind message key of what it is
 * @param path where it opens
 * @param sha256 of a file; null for a page
 */
public record Document(String kind, String name, String path, String sha256, LocalDateTime at, String by) {

    public static Document page(String kind, String path) {
        return new Document(kind, null, path, null, null, null);
    }
}
