package io.zhidu.audit.history.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zhidu.audit.history.CaseContents;
import io.zhidu.audit.history.CaseHead;
import io.zhidu.audit.history.CaseHistories;
import io.zhidu.audit.history.CaseSteps;
import io.zhidu.audit.history.Cursor;
import io.zhidu.audit.history.search.CaseSearch;
import io.zhidu.people.Page;
import io.zhidu.people.PageAccess;
import io.zhidu.platform.Refusal;
import io.zhidu.platform.Sentences;
import io.zhidu.platform.Times;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** What the pages of 歷程 ask for. Whoever may not open them is refused here, whatever he asks. */
@Component
class HistoryApi {

    private static final int ROWS = 100;

    private final CaseHistories histories;
    private final CaseSteps steps;
    private final CaseContents contents;
    private final CaseSearch search;
    private final HistoryOptions options;
    private final PageAccess access;
    private final Sentences sentences;
    private final ObjectMapper json;
    private final Clock clock;

    HistoryApi(
            CaseHistories histories,
            CaseSteps steps,
            CaseContents contents,
            CaseSearch search,
            HistoryOptions options,
            PageAccess access,
            Sentences sentences,
            ObjectMapper json,
            Clock clock) {
        this.histories = histories;
        this.steps = steps;
        this.contents = contents;
        this.search = search;
        this.options = options;
        this.access = access;
        this.sentences = sentences;
        this.json = json;
        this.clock = clock;
    }

    Response answer(Function<HistoryApi, Object> question) {
        try {
            if (access.reach(Page.HISTORY, SecurityContextHolder.getContext().getAuthentication()) != Page.Reach.ALL) {
                throw Refusal.forbidden("history.forbidden");
            }
            return Response.ok(json(question.apply(this))).build();
        } catch (Refusal refusal) {
            return Response.status(status(refusal))
                    .entity(json(Map.of("message", sentences.of(refusal))))
                    .build();
        }
    }

    Object options() {
        return options.all();
    }

    Object cases(UnaryOperator<String> parameter) {
        return search.find(QueryParameters.query(parameter), parameter.apply("after"), ROWS);
    }

    Object one(String id) {
        CaseHead head = head(id);
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("head", head);
        all.put("now", Times.now(clock)); // in the company's zone, where the browser need not be
        all.put("counts", histories.counts(head));
        all.put("passed", histories.passed(head));
        all.put("flows", histories.flows(head));
        all.put(
                "documents",
                histories.documents(head).stream()
                        .map(each -> Map.of("label", sentences.of(each.kind()), "document", each))
                        .toList());
        all.put("related", histories.related(head));
        return all;
    }

    /** @param of the task of a form, or the name of a variable; null for all */
    Object list(String id, String list, String of, String after) {
        CaseHead head = head(id);
        return switch (list) {
            case "diagram" -> Map.of("xml", histories.diagram(head));
            case "forms" -> contents.forms(head, of, after, ROWS);
            case "steps" -> steps.steps(head, "people".equals(of), Cursor.parse(after), ROWS);
            case "changes" -> contents.changes(head, of, Cursor.parse(after), ROWS);
            case "decisions" -> contents.decisions(head, Cursor.parse(after), ROWS);
            case "troubles" -> contents.troubles(head, Cursor.parse(after), ROWS);
            case "remarks" -> contents.remarks(head, Cursor.parse(after), ROWS);
            case "operations" -> contents.operations(head, Cursor.parse(after), ROWS);
            case "messages" -> contents.messages(head, Cursor.parse(after), ROWS);
            default -> throw Refusal.notFound("history.unknown", list);
        };
    }

    private CaseHead head(String id) {
        return histories.find(id).orElseThrow(() -> Refusal.notFound("history.unknown", id));
    }

    private static int status(Refusal refusal) {
        return switch (refusal.kind()) {
            case INVALID -> 400;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
        };
    }

    private String json(Object answer) {
        try {
            return json.writeValueAsString(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
