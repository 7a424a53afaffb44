package io.zhidu.baddebt;

/** Who bears a line of an allocation. */
public enum Bearer {
    PERSON,
    /** The person has left; the company bears it. */
    LEFT,
    /** Nobody held the role that day; the company bears it. */
    VACANT
}
