package io.zhidu.audit.file;

import io.zhidu.audit.history.CaseHead;
import java.util.List;

/** Where the chains of a case end; port. */
public interface ChainHeads {

    List<ChainHead> of(CaseHead head);
}
