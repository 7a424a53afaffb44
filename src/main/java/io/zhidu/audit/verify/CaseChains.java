package io.zhidu.audit.verify;

import java.util.List;

/** Port: which chains belong to a case. */
public interface CaseChains {

    /**
     * @param key a process instance or a business number
     * @return of the engine's history, of the business number's own rows, and of what else the case is made of, as the account of
     *     a shipment; empty if nothing is known by that name
     */
    List<String> of(String key);
}
