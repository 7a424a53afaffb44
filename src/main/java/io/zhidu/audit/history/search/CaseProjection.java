package io.zhidu.audit.history.search;

import io.zhidu.audit.history.CaseFacts;
import io.zhidu.audit.history.CaseRows;
import io.zhidu.audit.history.CaseRows.Instance;
import io.zhidu.audit.history.CaseState;
import io.zhidu.audit.history.Facts;
import io.zhidu.audit.history.Models;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings the index up to what the engine and the procedures know. */
@Service
public class CaseProjection {

    private static final int CHUNK = 100;
    private static final int MOST_TEXTS = 500;
    private static final int MOST_PIECES = 2000;

    private final CaseChanges changes;
    private final CaseIndex index;
    private final CaseTexts texts;
    private final CaseRows rows;
    private final CaseFacts facts;
    private final Models models;

    CaseProjection(
            CaseChanges changes, CaseIndex index, CaseTexts texts, CaseRows rows, CaseFacts facts, Models models) {
        this.changes = changes;
        this.index = index;
        this.texts = texts;
        this.rows = rows;
        this.facts = facts;
        this.models = models;
    }

    /** @return how many cases were indexed; 0 once all are */
    @Transactional
    public int next() {
        List<String> changed = changes.take(CHUNK);
        changed.forEach(id -> rows.instance(id).ifPresentOrElse(this::put, () -> index.remove(id)));
        return changed.size();
    }

    private void put(Instance instance) {
        Facts known = facts.of(instance.process(), instance.number());
        String customer = known.customer() == null ? "" : Pieces.normal(known.customer());
        String words = words(instance, customer);
        Map<TermKind, Set<String>> terms = new EnumMap<>(TermKind.class);
        terms.put(TermKind.NUMBER, Pieces.beginnings(instance.number()));
        terms.put(TermKind.PERSON, persons(instance));
        terms.put(TermKind.CLAUSE, clauses(instance));
        terms.put(TermKind.REFERS, Set.copyOf(known.references()));
        terms.put(TermKind.CUSTOMER, Pieces.of(customer, MOST_PIECES));
        terms.put(TermKind.TEXT, Pieces.of(words, MOST_PIECES));
        index.put(row(instance, known), terms, words);
    }

    private String words(Instance instance, String customer) {
        List<String> all = texts.texts(instance.id(), MOST_TEXTS);
        return customer + "\n" + all.stream().map(Pieces::normal).distinct().collect(Collectors.joining("\n"));
    }

    private Set<String> persons(Instance instance) {
        Set<String> persons = new HashSet<>(texts.persons(instance.id()));
        if (instance.begunBy() != null) {
            persons.add(instance.begunBy());
        }
        return persons;
    }

    private Set<String> clauses(Instance instance) {
        Models.Model model = models.of(instance.definition());
        return texts.elements(instance.id()).stream()
                .flatMap(each -> model.element(each).clauses().stream())
                .collect(Collectors.toSet());
    }

    private static Found row(Instance instance, Facts known) {
        return new Found(
                instance.id(),
                instance.number(),
                instance.process(),
                CaseState.of(instance.state()),
                instance.outcome(),
                instance.begunAt(),
                instance.begunBy(),
                instance.endedAt(),
                known.customer(),
                known.amount());
    }
}
