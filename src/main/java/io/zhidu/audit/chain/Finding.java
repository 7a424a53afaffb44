package io.zhidu.audit.chain;

import java.time.LocalDateTime;

/**
 * What somebody changed past the product.
 *
 * @param table of the row that is not as it was written; of the chain itself {@code AUDIT_LINK} or {@code AUDIT_CHAIN}
 * @param row its id; of a link its number
 * @param column null where the whole row is meant
 * @param was as it was written
 * @param is as it is found; null if it is not there
 * @param writtenAt when that was written last by the product; null if never
 */
public record Finding(
        String chain,
        Kind kind,
        String table,
        String row,
        String column,
        String was,
        String is,
        LocalDateTime writtenAt,
        String writtenBy) {

    public enum Kind {
        CHANGED,
        MISSING,
        INSERTED
    }

    static Finding inChain(String chain, Kind kind, long link, String column, String was, String is) {
        return new Finding(chain, kind, "AUDIT_LINK", Long.toString(link), column, was, is, null, null);
    }

    static Finding atHead(String chain, Kind kind, String column, String was, String is) {
        return new Finding(chain, kind, "AUDIT_CHAIN", chain, column, was, is, null, null);
    }
}
