package io.zhidu.audit.history;

import io.zhidu.audit.history.CaseRows.Instance;
import io.zhidu.audit.history.Models.Model;
import io.zhidu.people.StaffDirectory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A case's head, its lists' lengths, its documents and what belongs to it. */
@Component
public class CaseHistories {

    private final CaseRows rows;
    private final Models models;
    private final CaseFacts facts;
    private final CaseReferences references;
    private final StaffDirectory staff;

    CaseHistories(CaseRows rows, Models models, CaseFacts facts, CaseReferences references, StaffDirectory staff) {
        this.rows = rows;
        this.models = models;
        this.facts = facts;
        this.references = references;
        this.staff = staff;
    }

    /** @param key the engine's instance, or a business number: of several instances the one begun last */
    public Optional<CaseHead> find(String key) {
        return instance(key).map(this::head);
    }

    public CaseCounts counts(CaseHead head) {
        return rows.counts(rows.instance(head.id()).orElseThrow());
    }

    public List<CaseRows.Passed> passed(CaseHead head) {
        return rows.passed(head.id());
    }

    /** Ids of the sequence flows by which the case went. */
    public Set<String> flows(CaseHead head) {
        return new TakenFlows(models.of(head.definition()).flows()).of(rows.entered(head.id()));
    }

    public String diagram(CaseHead head) {
        return models.xml(head.definition());
    }

    public List<Document> documents(CaseHead head) {
        List<Document> all = new ArrayList<>();
        if (head.page() != null) {
            all.add(Document.page("history.document.page", head.page()));
        }
        all.addAll(facts.documents(head.process(), head.number()));
        return all;
    }

    /** Each once, however it belongs to it. */
    public List<Related> related(CaseHead head) {
        Map<String, Related> found = new LinkedHashMap<>();
        if (head.parent() != null) {
            rows.instance(head.parent()).ifPresent(each -> add(found, head, "caller", each));
        }
        rows.calledBy(head.id()).forEach(each -> add(found, head, "called", each));
        if (!head.number().isEmpty()) {
            rows.numbered(head.number()).forEach(each -> add(found, head, "sameNumber", each));
            facts.of(head.process(), head.number())
                    .references()
                    .forEach(number -> rows.numbered(number).forEach(each -> add(found, head, "refers", each)));
            references
                    .referringTo(head.number())
                    .forEach(id -> rows.instance(id).ifPresent(each -> add(found, head, "referred", each)));
        }
        return List.copyOf(found.values());
    }

    private void add(Map<String, Related> found, CaseHead head, String why, Instance other) {
        if (!other.id().equals(head.id())) {
            found.computeIfAbsent(other.id(), absent -> new Related(why, head(other)));
        }
    }

    private Optional<Instance> instance(String key) {
        return rows.instance(key).or(() -> rows.numbered(key).stream().findFirst());
    }

    private CaseHead head(Instance row) {
        Model model = models.of(row.definition());
        Facts known = facts.of(row.process(), row.number());
        return new CaseHead(
                row.id(),
                row.number(),
                row.process(),
                model.name(),
                model.version(),
                row.definition(),
                row.root(),
                row.parent(),
                CaseState.of(row.state()),
                row.outcome(),
                row.outcome() == null ? null : model.element(row.outcome()).name(),
                row.begunAt(),
                row.endedAt(),
                row.begunBy(),
                new Names(staff).of(row.begunBy()),
                known.customer(),
                known.amount(),
                known.page());
    }
}
