package io.zhidu.audit.clause;

import java.util.List;

/** The deployed models, for what in them names a clause. */
public interface Carriers {

    /** Of the newest version of each model. */
    List<Carrier> all();
}
