package io.zhidu.people;

/** What a person looks for together, in the order of the menu; {@code page.group.<name>} is its heading. */
public enum PageGroup {
    WORK,
    REPAIR,
    COMPLAINT,
    CREDIT,
    BAD_DEBT,
    INCENTIVE,
    AUDIT,
    ADMINISTRATION
}
