package io.zhidu.audit.history;

import io.zhidu.audit.history.CaseRows.Entered;
import io.zhidu.audit.history.Models.Flow;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The flows by which a case went, of which the engine keeps no history: an element was entered from that one of those before
 * it which was left last. That both ends of a flow were passed does not say it: a loop back may never have been taken.
 */
final class TakenFlows {

    /** When an element was left, and its place among what was at the same time. */
    private record Left(LocalDateTime at, long sequence) implements Comparable<Left> {

        private static final Comparator<Left> ORDER =
                Comparator.comparing(Left::at).thenComparing(Left::sequence);

        @Override
        public int compareTo(Left other) {
            return ORDER.compare(this, other);
        }
    }

    private final Map<String, List<Flow>> flows;

    /** @param flows by the element to which they lead */
    TakenFlows(Map<String, List<Flow>> flows) {
        this.flows = flows;
    }

    Set<String> of(List<Entered> steps) {
        Map<String, TreeSet<Left>> left = new HashMap<>();
        steps.stream()
                .filter(step -> step.endedAt() != null)
                .forEach(step -> left.computeIfAbsent(step.element(), absent -> new TreeSet<>())
                        .add(new Left(step.endedAt(), step.sequence())));
        Set<String> taken = new HashSet<>();
        steps.forEach(step -> flows.getOrDefault(step.element(), List.of()).stream()
                .filter(flow -> last(left.get(flow.source()), step) != null)
                .max(Comparator.comparing(flow -> last(left.get(flow.source()), step)))
                .map(Flow::id)
                .ifPresent(taken::add));
        return taken;
    }

    /** @return when it was left last before the step; null if it was not */
    private static Left last(TreeSet<Left> left, Entered step) {
        return left == null ? null : left.lower(new Left(step.at(), step.sequence()));
    }
}
