package io.zhidu.credit;

import java.util.List;

/** Openings that were given up, with their reasons; append-only. */
public interface Abandonments {

    /** The account's row must be locked. */
    void insert(String account, Abandonment abandonment);

    /** The newest first. */
    List<Abandonment> ofAccount(String account);
}
