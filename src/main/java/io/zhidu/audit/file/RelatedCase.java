package io.zhidu.audit.file;

import io.zhidu.audit.history.Related;

/** A case that belongs to it; not where that one stands, which may change while this one does not. */
public record RelatedCase(String why, String id, String number, String process, String processName) {

    static RelatedCase of(Related related) {
        return new RelatedCase(
                related.why(),
                related.head().id(),
                related.head().number(),
                related.head().process(),
                related.head().processName());
    }
}
