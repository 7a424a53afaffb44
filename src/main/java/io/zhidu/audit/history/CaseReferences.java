package io.zhidu.audit.history;

import java.util.List;

/** Which cases name another; answered by the search index. */
@FunctionalInterface
public interface CaseReferences {

    /** Process instances whose case names this number; at most fifty, the latest first. */
    List<String> referringTo(String number);
}
