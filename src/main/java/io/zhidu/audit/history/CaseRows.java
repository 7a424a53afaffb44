package io.zhidu.audit.history;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the tables hold of a case, row by row; port of {@link CaseHistories}. Sizes: one row more is read than asked for. */
public interface CaseRows {

    Optional<Instance> instance(String id);

    /** Of a business number, the latest first; at most twenty. */
    List<Instance> numbered(String number);

    /** Called by it; at most fifty. */
    List<Instance> calledBy(String id);

    CaseCounts counts(Instance of);

    /** @param people only user tasks */
    List<Activity> activities(String id, boolean people, Cursor after, int size);

    /** Of these tasks: who took, handed on and completed them, in order. */
    List<TaskEvent> taskEvents(Collection<String> tasks);

    /** Groups and persons that each task was for. */
    Map<String, List<String>> candidates(Collection<String> tasks);

    /** @param after id of a record, 0 for the first @param task null for those of all */
    List<Record> records(String id, String task, long after, int size);

    /** @param name null for all variables */
    List<VariableChange> changes(String id, String name, Cursor after, int size);

    List<Evaluation> evaluations(String id, Cursor after, int size);

    List<Trouble> troubles(String id, Cursor after, int size);

    List<Remark> remarks(String id, Cursor after, int size);

    List<Operation> operations(String id, Cursor after, int size);

    List<Sent> messages(String number, Cursor after, int size);

    /** How often each element was passed, how often it is being passed, and how often it was cut short. */
    List<Passed> passed(String id);

    /** Each time that an element was entered, in the order in which that was. */
    List<Entered> entered(String id);

    /** {@code STATE_} and all as the engine writes it. */
    record Instance(
            String id,
            String number,
            String process,
            String definition,
            String root,
            String parent,
            String state,
            String outcome,
            LocalDateTime begunAt,
            LocalDateTime endedAt,
            String begunBy) {

        public Instance endedBy(String end) {
            return new Instance(id, number, process, definition, root, parent, state, end, begunAt, endedAt, begunBy);
        }
    }

    record Activity(
            String id,
            long sequence,
            String element,
            String name,
            String type,
            String task,
            String assignee,
            LocalDateTime startedAt,
            LocalDateTime endedAt,
            LocalDateTime dueAt,
            boolean cancelled,
            String called) {}

    record TaskEvent(String task, String kind, String by, String assignee, LocalDateTime at) {}

    record Record(long id, String element, String task, LocalDateTime at, String by, String content) {}

    record Evaluation(Decision decision, String definition) {
        public Cursor cursor() {
            return decision.cursor();
        }
    }

    record Sent(
            String id,
            LocalDateTime at,
            String kind,
            String address,
            String template,
            String arguments,
            String state,
            LocalDateTime doneAt) {}

    record Passed(String element, long ended, long present, long cancelled) {}

    /** @param sequence the engine's, which orders what was at the same time. @param endedAt null of what goes on or was cut short */
    record Entered(String element, LocalDateTime at, long sequence, LocalDateTime endedAt) {}
}
