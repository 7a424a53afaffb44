package io.zhidu.audit.file;

import io.zhidu.audit.history.CaseContents;
import io.zhidu.audit.history.CaseHead;
import io.zhidu.audit.history.CaseHistories;
import io.zhidu.audit.history.CaseSteps;
import io.zhidu.audit.history.Cursor;
import io.zhidu.audit.history.Page;
import io.zhidu.platform.CurrentUser;
import io.zhidu.platform.Refusal;
import io.zhidu.platform.Times;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Gathers all of a case. */
@Service
public class CaseFiles {

    private static final int CHUNK = 500;

    private final CaseHistories histories;
    private final CaseSteps steps;
    private final CaseContents contents;
    private final CaseLedgers ledgers;
    private final CaseDocuments documents;
    private final ChainHeads chains;
    private final CurrentUser user;
    private final Clock clock;

    CaseFiles(
            CaseHistories histories,
            CaseSteps steps,
            CaseContents contents,
            CaseLedgers ledgers,
            CaseDocuments documents,
            ChainHeads chains,
            CurrentUser user,
            Clock clock) {
        this.histories = histories;
        this.steps = steps;
        this.contents = contents;
        this.ledgers = ledgers;
        this.documents = documents;
        this.chains = chains;
        this.user = user;
        this.clock = clock;
    }

    /**
     * As it stands at one moment, whoever works on it meanwhile: all is read from one snapshot of the database.
     *
     * @param key process instance or business number
     * @throws Refusal where there is no such case
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public FiledCase of(String key) {
        CaseHead head = histories.find(key).orElseThrow(() -> Refusal.notFound("casefile.unknown", key));
        CaseFile file = file(head);
        byte[] json = CaseJson.of(file);
        return new FiledCase(file, json, Hash.of(json), chains.of(head), Times.now(clock), user.id());
    }

    private CaseFile file(CaseHead head) {
        return new CaseFile(
                head,
                all(after -> steps.steps(head, false, Cursor.parse(after), CHUNK)),
                all(after -> contents.forms(head, null, after, CHUNK)),
                all(after -> contents.decisions(head, Cursor.parse(after), CHUNK)),
                all(after -> contents.changes(head, null, Cursor.parse(after), CHUNK)),
                all(after -> contents.messages(head, Cursor.parse(after), CHUNK)),
                all(after -> contents.troubles(head, Cursor.parse(after), CHUNK)),
                all(after -> contents.remarks(head, Cursor.parse(after), CHUNK)),
                all(after -> contents.operations(head, Cursor.parse(after), CHUNK)),
                ledgers.of(head),
                documents(head),
                histories.documents(head),
                histories.related(head).stream().map(RelatedCase::of).toList());
    }

    private List<FiledDocument> documents(CaseHead head) {
        List<FiledDocument> filed = new ArrayList<>();
        for (DocumentKey key : documents.of(head)) {
            documents.read(key).ifPresent(stored -> filed.add(FiledDocument.of(filed.size() + 1, stored)));
        }
        return filed;
    }

    private static <T> List<T> all(Function<String, Page<T>> read) {
        List<T> rows = new ArrayList<>();
        String after = null;
        do {
            Page<T> page = read.apply(after);
            rows.addAll(page.rows());
            after = page.next();
        } while (after != null);
        return rows;
    }
}
