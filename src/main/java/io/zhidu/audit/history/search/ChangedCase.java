package io.zhidu.audit.history.search;

/** Notes a case as changed, in the present transaction; port. */
@FunctionalInterface
public interface ChangedCase {

    void note(String id);
}
