package io.zhidu.incentive;

import io.zhidu.incentive.evidence.Evidence;
import io.zhidu.incentive.evidence.EvidenceKind;
import io.zhidu.incentive.evidence.EvidenceService;
import io.zhidu.incentive.evidence.Period;
import io.zhidu.incentive.evidence.QualityTable;
import io.zhidu.platform.CurrentUser;
import io.zhidu.platform.Sentences;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 2-2: quality scores from the callbacks of repair orders and from complaints, for whom nobody told one. */
@Component
class QualityScores {

    private final QualityFacts facts;
    private final EvidenceService evidence;
    private final PolicyTables tables;
    private final Sentences sentences;

    QualityScores(QualityFacts facts, EvidenceService evidence, PolicyTables tables, Sentences sentences) {
        this.facts = facts;
        this.evidence = evidence;
        this.tables = tables;
        this.sentences = sentences;
    }

    /** Keeps the scores as evidence, so that what is heard of the quarter later changes nothing any more. */
    void derive(Period quarter, Collection<String> persons) {
        QualityTable table = tables.quality(quarter);
        Map<String, QualityFacts.OfPerson> known = facts.of(quarter);
        List<Evidence> scores = persons.stream()
                .filter(person -> !isTold(person, quarter))
                .filter(known::containsKey)
                .map(person -> score(person, quarter, table, known.get(person)))
                .toList();
        evidence.derive(EvidenceKind.QUALITY, scores);
    }

    private boolean isTold(String person, Period quarter) {
        return evidence.find(EvidenceKind.QUALITY, Evidence.onePerPeriod(person, quarter))
                .filter(one -> !one.recordedBy().equals(CurrentUser.SYSTEM))
                .isPresent();
    }

    private Evidence score(String person, Period quarter, QualityTable table, QualityFacts.OfPerson heard) {
        String basis = sentences.ofRecord(
                "incentive.quality.derived",
                heard.callbacks().size(),
                table.average(heard.callbacks()),
                heard.complaints().size(),
                Optional.of(String.join("、", heard.complaints().keySet()))
                        .filter(text -> !text.isEmpty())
                        .orElse("—"));
        return Evidence.quality(
                person,
                quarter,
                table.score(heard.callbacks(), heard.complaints().values()),
                basis.length() <= 500 ? basis : basis.substring(0, 499) + "…");
    }
}
