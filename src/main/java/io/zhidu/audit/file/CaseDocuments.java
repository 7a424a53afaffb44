package io.zhidu.audit.file;

import io.zhidu.audit.history.CaseHead;
import java.util.List;
import java.util.Optional;

/** The documents of a case, wherever they are stored; port. One at a time is read, so that many of them fit. */
public interface CaseDocuments {

    List<DocumentKey> of(CaseHead head);

    Optional<StoredDocument> read(DocumentKey key);
}
