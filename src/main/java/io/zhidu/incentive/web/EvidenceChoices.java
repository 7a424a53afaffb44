package io.zhidu.incentive.web;

import io.zhidu.incentive.evidence.AnnexService;
import io.zhidu.incentive.evidence.Coefficient;
import io.zhidu.incentive.evidence.EvidenceKind;
import io.zhidu.incentive.evidence.Period;
import io.zhidu.incentive.evidence.Period.Length;
import io.zhidu.incentive.evidence.SalesRate;
import io.zhidu.platform.MonthPolicy;
import io.zhidu.platform.dated.DatedVersion;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the evidence page lets one choose from: periods, and the annexes' rows in force at the period's end. */
@Component
class EvidenceChoices {

    private static final int MONTHS_BACK = 24;

    private final AnnexService annexes;
    private final Clock clock;

    EvidenceChoices(AnnexService annexes, Clock clock) {
        this.annexes = annexes;
        this.clock = clock;
    }

    /**
     * The period that a text means for a kind; one of another length means the one at its end, none the last that is over.
     *
     * @throws io.zhidu.platform.Refusal if it is no period at all
     */
    Period period(EvidenceKind kind, String text) {
        List<Length> lengths = lengths(kind);
        if (text == null || text.isBlank()) {
            return Period.of(lengths.get(0), MonthPolicy.before(LocalDate.now(clock)));
        }
        Period wanted = Period.parse(text);
        return lengths.contains(wanted.length()) ? wanted : Period.of(lengths.get(0), wanted.last());
    }

    /** The latest first; the one shown is among them. */
    List<String> periods(EvidenceKind kind, Period shown) {
        YearMonth present = YearMonth.now(clock);
        List<Period> periods = new ArrayList<>(List.of(shown));
        for (Length length : lengths(kind)) {
            for (int back = 0; back < MONTHS_BACK; back++) {
                periods.add(Period.of(length, present.minusMonths(back)));
            }
        }
        return periods.stream()
                .sorted(java.util.Comparator.comparing(Period::last)
                        .thenComparing(Period::first)
                        .reversed())
                .map(Period::text)
                .distinct()
                .toList();
    }

    static List<Length> lengths(EvidenceKind kind) {
        return switch (kind) {
            case TRIP, ACCIDENT -> List.of(Length.MONTH);
            case QUALITY, COST, RECEIPT -> List.of(Length.QUARTER);
            case AMOUNT -> List.of(Length.HALF, Length.YEAR);
        };
    }

    List<Coefficient> coefficients(Period period) {
        return inForce(annexes.coefficientVersions(), period)
                .map(annexes::coefficientRows)
                .orElse(List.of());
    }

    List<SalesRate> rates(Period period) {
        return inForce(annexes.rateVersions(), period).map(annexes::rateRows).orElse(List.of());
    }

    private static Optional<String> inForce(List<DatedVersion> versions, Period period) {
        return versions.stream()
                .filter(one -> !one.effectiveFrom().isAfter(period.lastDay()))
                .map(DatedVersion::id)
                .findFirst();
    }
}
