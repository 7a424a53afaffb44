package io.zhidu.audit.file;

import io.zhidu.audit.history.CaseHead;
import java.util.List;

/** What the procedures keep of a case in tables of their own; port. */
public interface CaseLedgers {

    /** Tables without a row are left out. */
    List<LedgerTable> of(CaseHead head);
}
