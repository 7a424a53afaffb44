package io.zhidu.audit.history.search;

/** What a term of a case is; the constant's name is in the table. */
public enum TermKind {
    /** A beginning of its number. */
    NUMBER,
    PERSON,
    CLAUSE,
    /** The number of another case that it names. */
    REFERS,
    CUSTOMER,
    TEXT
}
