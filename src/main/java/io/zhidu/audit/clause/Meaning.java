package io.zhidu.audit.clause;

/** What a sign in the history says of its clause; {@code NOTED} is worth counting and neither kept nor broken. */
public enum Meaning {
    KEPT,
    BROKEN,
    NOTED,
    UNCOUNTED
}
