package io.zhidu.audit.file;

import java.time.LocalDateTime;

/**
 * A document as the case file lists it.
 *
 * @param path within the archive
 * @param length in bytes
 */
public record FiledDocument(
        DocumentKey key,
        String name,
        String type,
        LocalDateTime at,
        String by,
        int length,
        String sha256,
        String path) {

    /** @param position of the document in its case, from 1: two may have the same name */
    static FiledDocument of(int position, StoredDocument stored) {
        return new FiledDocument(
                stored.key(),
                stored.name(),
                stored.type(),
                stored.at(),
                stored.by(),
                stored.content().length,
                Hash.of(stored.content()),
                "documents/%02d-%s".formatted(position, plain(stored.name())));
    }

    /** Nothing that a file system or an archive could read as a path; the name as it was stays in the list. */
    private static String plain(String name) {
        String plain = name.replaceAll("[/\\\\:*?\"<>|\\p{Cntrl}]", "_").replaceAll("^\\.+|[. ]+$", "_");
        return plain.length() > 100 ? plain.substring(plain.length() - 100) : plain;
    }
}
