package io.zhidu.audit.file.web;

import io.zhidu.audit.history.Models;
import io.zhidu.audit.history.search.Found;
import io.zhidu.people.StaffDirectory;
import io.zhidu.platform.Sentences;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Cases as rows of one list, in words. */
class FoundRows implements Iterator<List<?>> {

    static final List<String> COLUMNS =
            List.of("number", "process", "customer", "state", "outcome", "amount", "begun", "by", "ended", "instance");

    private final Iterator<Found> cases;
    private final Sentences sentences;
    private final StaffDirectory staff;
    private final Map<String, String> processes;
    private final Map<String, String> outcomes;
    private final Map<String, String> names = new HashMap<>();

    FoundRows(Iterator<Found> cases, Models models, StaffDirectory staff, Sentences sentences) {
        this.cases = cases;
        this.sentences = sentences;
        this.staff = staff;
        this.processes = models.processes();
        this.outcomes = models.outcomes().stream()
                .collect(Collectors.toMap(
                        each -> each.process() + " " + each.id(), Models.Outcome::name, (one, other) -> one));
    }

    @Override
    public boolean hasNext() {
        return cases.hasNext();
    }

    @Override
    public List<?> next() {
        Found one = cases.next();
        return Arrays.asList(
                one.number(),
                processes.getOrDefault(one.process(), one.process()),
                one.customer(),
                sentences.of("casefile.state." + one.state()),
                one.outcome() == null
                        ? null
                        : outcomes.getOrDefault(one.process() + " " + one.outcome(), one.outcome()),
                one.amount(),
                one.begunAt(),
                one.begunBy() == null ? null : names.computeIfAbsent(one.begunBy(), staff::nameOf),
                one.endedAt(),
                one.id());
    }
}
