package io.zhidu.audit.history;

import static java.util.stream.Collectors.groupingBy;

import io.zhidu.audit.history.CaseRows.Activity;
import io.zhidu.audit.history.CaseRows.TaskEvent;
import io.zhidu.people.StaffDirectory;
import io.zhidu.people.Tenures;
import io.zhidu.platform.Times;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The steps of a case: who did each under which clause, for whom, and how long it waited and took. */
@Component
public class CaseSteps {

    private final CaseRows rows;
    private final Models models;
    private final CaseFacts facts;
    private final StaffDirectory staff;
    private final Tenures tenures;
    private final Clock clock;

    CaseSteps(CaseRows rows, Models models, CaseFacts facts, StaffDirectory staff, Tenures tenures, Clock clock) {
        this.rows = rows;
        this.models = models;
        this.facts = facts;
        this.staff = staff;
        this.tenures = tenures;
        this.clock = clock;
    }

    public Page<Step> steps(CaseHead head, Cursor after, int size) {
        return steps(head, false, after, size);
    }

    /** @param people only what persons did */
    public Page<Step> steps(CaseHead head, boolean people, Cursor after, int size) {
        List<Activity> read = rows.activities(head.id(), people, after, size);
        List<String> tasks =
                read.stream().map(Activity::task).filter(Objects::nonNull).toList();
        Map<String, List<TaskEvent>> events = rows.taskEvents(tasks).stream().collect(groupingBy(TaskEvent::task));
        Map<String, List<String>> candidates = rows.candidates(tasks);
        Names names = new Names(staff);
        List<Step> steps = read.stream()
                .map(each -> step(
                        head,
                        each,
                        events.getOrDefault(taskOf(each), List.of()),
                        candidates.getOrDefault(taskOf(each), List.of()),
                        names))
                .toList();
        return Page.of(steps, size, Step::cursor);
    }

    private Step step(CaseHead head, Activity activity, List<TaskEvent> events, List<String> candidates, Names names) {
        Models.Element element = models.of(head.definition()).element(activity.element());
        String person = activity.task() == null ? starter(head, activity) : person(activity, events);
        LocalDateTime claimed = claimed(activity, person, events);
        return new Step(
                activity.id(),
                activity.sequence(),
                activity.element(),
                activity.name() == null ? element.name() : activity.name(),
                activity.type(),
                element.clauses(),
                person,
                names.of(person),
                role(person, candidates, activity),
                candidates.stream().map(each -> forWhom(each, names)).toList(),
                names.of(principal(head, activity, person)),
                activity.startedAt(),
                claimed,
                activity.endedAt(),
                times(activity, claimed),
                activity.dueAt(),
                activity.cancelled(),
                activity.task(),
                activity.called());
    }

    private static String taskOf(Activity activity) {
        return activity.task() == null ? "" : activity.task();
    }

    private static String starter(CaseHead head, Activity activity) {
        return activity.type().toLowerCase().endsWith("startevent") ? head.begunBy() : null;
    }

    /** Whoever completed it, else whoever has it. */
    private static String person(Activity activity, List<TaskEvent> events) {
        return events.stream()
                .filter(each -> each.kind().equals("Complete"))
                .map(TaskEvent::by)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(activity.assignee());
    }

    /** A task that was somebody's from the start is in his hands at once. */
    private static LocalDateTime claimed(Activity activity, String person, List<TaskEvent> events) {
        if (person == null) {
            return null; // taken from somebody, it is in nobody's hands
        }
        LocalDateTime taken = events.stream()
                .filter(each -> !each.kind().equals("Complete") && Objects.equals(each.assignee(), person))
                .map(TaskEvent::at)
                .reduce((first, last) -> last)
                .orElse(null);
        if (taken == null && person.equals(activity.assignee())) {
            return activity.startedAt();
        }
        return taken;
    }

    private Step.Times times(Activity activity, LocalDateTime claimed) {
        LocalDateTime end = activity.endedAt() == null ? Times.now(clock) : activity.endedAt();
        boolean task = activity.task() != null;
        long waiting = task ? between(activity.startedAt(), claimed == null ? end : claimed) : 0;
        Long working = task && claimed != null ? Long.valueOf(between(claimed, end)) : null;
        long late = activity.dueAt() == null ? 0 : between(activity.dueAt(), end);
        return new Step.Times(waiting, working, late);
    }

    private static long between(LocalDateTime from, LocalDateTime to) {
        return Math.max(0, Duration.between(from, to).toMillis());
    }

    private String role(String person, List<String> candidates, Activity activity) {
        if (person == null) {
            return null;
        }
        LocalDateTime at = activity.endedAt() == null ? activity.startedAt() : activity.endedAt();
        List<String> held = tenures.groupsOf(person, at.toLocalDate());
        return held.stream()
                .filter(candidates::contains)
                .findFirst()
                .or(() -> held.stream().findFirst())
                .map(RoleWords::of)
                .orElse(null);
    }

    private static String forWhom(String candidate, Names names) {
        String words = RoleWords.of(candidate);
        return words.equals(candidate) ? names.of(candidate) : words;
    }

    private String principal(CaseHead head, Activity activity, String person) {
        return person == null || activity.task() == null || activity.endedAt() == null
                ? null
                : facts.principal(head.process(), head.number(), person, activity.endedAt());
    }
}
