package io.zhidu.audit.file;

import io.zhidu.audit.history.CaseHead;
import io.zhidu.audit.history.Decision;
import io.zhidu.audit.history.Document;
import io.zhidu.audit.history.FormFilled;
import io.zhidu.audit.history.Message;
import io.zhidu.audit.history.Operation;
import io.zhidu.audit.history.Remark;
import io.zhidu.audit.history.Step;
import io.zhidu.audit.history.Trouble;
import io.zhidu.audit.history.VariableChange;
import java.util.List;

/** All of a case as it stood at one moment. Neither when nor for whom it was read: the same case has the same hash again. */
public record CaseFile(
        CaseHead head,
        List<Step> steps,
        List<FormFilled> forms,
        List<Decision> decisions,
        List<VariableChange> variables,
        List<Message> messages,
        List<Trouble> troubles,
        List<Remark> remarks,
        List<Operation> operations,
        List<LedgerTable> ledger,
        List<FiledDocument> documents,
        List<Document> pages,
        List<RelatedCase> related) {

    /** What people call it. */
    public String number() {
        return head.number() == null || head.number().isEmpty() ? head.id() : head.number();
    }
}
