package io.zhidu.audit.file;

/** Under which a document is found: where it is stored, and its key there. */
public record DocumentKey(Kind kind, String id, int seq) {

    /** What it is, and thereby in which table. */
    public enum Kind {
        /** A file that a form or an interface brought into the process. */
        VARIABLE,
        ATTACHMENT,
        /** Clause 1-3.6. */
        SIGNATURE,
        /** Clause 3-3.2. */
        EVIDENCE,
        /** Clause 3-1.1.1: of a person, shown to fewer than the case itself. */
        ID_COPY
    }

    public boolean isPersonal() {
        return kind == Kind.ID_COPY;
    }
}
