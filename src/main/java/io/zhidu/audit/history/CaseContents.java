package io.zhidu.audit.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zhidu.audit.history.CaseRows.Evaluation;
import io.zhidu.audit.history.Models.FormWords;
import io.zhidu.people.StaffDirectory;
import io.zhidu.platform.Sentences;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What was filled in, what became of it, what was decided and said in a case. */
@Component
public class CaseContents {

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};
    private static final TypeReference<List<String>> ARGUMENTS = new TypeReference<>() {};

    private final CaseRows rows;
    private final Models models;
    private final Wordings wordings;
    private final StaffDirectory staff;
    private final Sentences sentences;
    private final ObjectMapper json;

    CaseContents(
            CaseRows rows,
            Models models,
            Wordings wordings,
            StaffDirectory staff,
            Sentences sentences,
            ObjectMapper json) {
        this.rows = rows;
        this.models = models;
        this.wordings = wordings;
        this.staff = staff;
        this.sentences = sentences;
        this.json = json;
    }

    /** @param task of one form, or null for all @param after what the page before said, or null */
    public Page<FormFilled> forms(CaseHead head, String task, String after, int size) {
        Names names = new Names(staff);
        Wording wording = wordings.of(head);
        long from = after == null || after.isBlank() ? 0 : Cursor.parse(after).sequence();
        List<FormFilled> read = rows.records(head.id(), task, from, size).stream()
                .map(each -> form(head, each, wording, names))
                .toList();
        return Page.of(read, size, each -> new Cursor(each.at(), each.id(), ""));
    }

    /** @param variable its name, or null for all */
    public Page<VariableChange> changes(CaseHead head, String variable, Cursor after, int size) {
        Names names = new Names(staff);
        Wording wording = wordings.of(head);
        Page<VariableChange> page =
                Page.of(rows.changes(head.id(), variable, after, size), size, VariableChange::cursor);
        return page.map(each -> new VariableChange(
                each.id(),
                each.sequence(),
                each.name(),
                each.type(),
                each.value(),
                wording.field(each.name(), plain(each)),
                each.revision(),
                each.at(),
                each.by(),
                names.of(each.by()),
                each.element(),
                name(head, each.element())));
    }

    public Page<Decision> decisions(CaseHead head, Cursor after, int size) {
        Wording wording = wordings.of(head);
        return Page.of(rows.evaluations(head.id(), after, size), size, Evaluation::cursor)
                .map(each -> decision(head, each, wording));
    }

    public Page<Trouble> troubles(CaseHead head, Cursor after, int size) {
        return Page.of(rows.troubles(head.id(), after, size), size, Trouble::cursor)
                .map(each -> new Trouble(
                        each.id(),
                        each.kind(),
                        each.element(),
                        name(head, each.element()),
                        each.at(),
                        each.solvedAt(),
                        each.message()));
    }

    public Page<Remark> remarks(CaseHead head, Cursor after, int size) {
        Names names = new Names(staff);
        return Page.of(rows.remarks(head.id(), after, size), size, Remark::cursor)
                .map(each -> new Remark(each.id(), each.at(), each.by(), names.of(each.by()), each.words()));
    }

    public Page<Operation> operations(CaseHead head, Cursor after, int size) {
        Names names = new Names(staff);
        return Page.of(rows.operations(head.id(), after, size), size, Operation::cursor)
                .map(each -> new Operation(
                        each.id(),
                        each.at(),
                        each.by(),
                        names.of(each.by()),
                        each.kind(),
                        each.entity(),
                        each.property(),
                        each.was(),
                        each.is()));
    }

    public Page<Message> messages(CaseHead head, Cursor after, int size) {
        List<Message> read = head.number().isEmpty()
                ? List.of()
                : rows.messages(head.number(), after, size).stream()
                        .map(this::message)
                        .toList();
        return Page.of(read, size, Message::cursor);
    }

    private FormFilled form(CaseHead head, CaseRows.Record row, Wording wording, Names names) {
        FormWords words = models.form(head.definition(), row.element());
        return new FormFilled(
                row.id(),
                row.element(),
                name(head, row.element()),
                row.task(),
                row.at(),
                row.by(),
                names.of(row.by()),
                wording.fields(words, read(row.content(), FIELDS)));
    }

    private Decision decision(CaseHead head, Evaluation row, Wording wording) {
        Decision raw = row.decision();
        List<Decision.Rule> rules = raw.rules().stream()
                .map(rule -> new Decision.Rule(
                        rule.id(),
                        rule.number(),
                        models.rule(row.definition(), rule.id()),
                        worded(row.definition(), rule.outputs(), wording)))
                .toList();
        return new Decision(
                raw.id(),
                raw.table(),
                raw.name(),
                models.tableVersion(row.definition()),
                raw.element(),
                name(head, raw.element()),
                raw.at(),
                raw.by(),
                worded(row.definition(), raw.inputs(), wording),
                rules);
    }

    private List<Decision.Value> worded(String table, List<Decision.Value> values, Wording wording) {
        return values.stream()
                .map(each -> new Decision.Value(
                        each.name(), each.value(), wording.words(models.column(table, each.name()), each.value())))
                .toList();
    }

    /** As its type says, so that it is read as in a form; a text that was cut off stays one. */
    private Object plain(VariableChange change) {
        if (change.value() == null) {
            return null;
        }
        return switch (change.type()) {
            case "boolean" -> Boolean.valueOf(change.value());
            case "json" -> tree(change.value());
            default -> change.value();
        };
    }

    private Object tree(String value) {
        try {
            return json.readValue(value, Object.class);
        } catch (JsonProcessingException e) {
            return value;
        }
    }

    private Message message(CaseRows.Sent row) {
        Object[] arguments = read(row.arguments(), ARGUMENTS).toArray();
        return new Message(
                row.id(),
                row.at(),
                row.kind(),
                row.address(),
                sentences.ofRecord(row.template(), arguments),
                row.state(),
                row.doneAt());
    }

    private String name(CaseHead head, String element) {
        return element == null
                ? null
                : models.of(head.definition()).element(element).name();
    }

    private <T> T read(String content, TypeReference<T> type) {
        try {
            return json.readValue(content, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a row of the history is no JSON", e);
        }
    }
}
