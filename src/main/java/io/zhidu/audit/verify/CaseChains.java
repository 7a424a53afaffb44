package io.zhidu.audit.verify;

import java.util.List;

/** Port: which chains belong to a case. */
public interface CaseChains {

    /**
     * @param key a process instance or a business number
     * @return of the engine's history and of the business number's own lines; empty if nothing is known by that name
     */
    List<String> of(String key);
}
