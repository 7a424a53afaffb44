package io.zhidu.incentive.evidence;

import io.zhidu.platform.Refusal;
import io.zhidu.platform.Times;
import io.zhidu.platform.csv.CsvFile;
import io.zhidu.platform.csv.CsvKind;
import io.zhidu.platform.dated.DatedVersion;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Annex 1 and Annex 2 (2-11, 2-12, 2-13): a new edition follows those in force and never changes them. */
@Service
@Transactional
public class AnnexService {

    private final Catalogue<Coefficient> coefficients;
    private final Catalogue<SalesRate> rates;
    private final Clock clock;

    AnnexService(Catalogue<Coefficient> coefficients, Catalogue<SalesRate> rates, Clock clock) {
        this.coefficients = coefficients;
        this.rates = rates;
        this.clock = clock;
    }

    /**
     * @param effectiveFrom after today; today too while no edition is in force
     * @throws Refusal for an earlier day, or with all bad rows: the same project and work twice, a coefficient of 0 or less
     */
    public void coefficients(CsvFile file, LocalDate effectiveFrom, String by) {
        follow(coefficients, new CoefficientCsv(), file, effectiveFrom, by);
    }

    /**
     * @param effectiveFrom after today; today too while no edition is in force
     * @throws Refusal for an earlier day, or with all bad rows: a category twice, a rate of 0 or above 100 %
     */
    public void rates(CsvFile file, LocalDate effectiveFrom, String by) {
        follow(rates, new SalesRateCsv(), file, effectiveFrom, by);
    }

    private <T> void follow(Catalogue<T> catalogue, CsvKind<T> kind, CsvFile file, LocalDate from, String by) {
        LocalDate today = LocalDate.now(clock);
        LocalDate earliest = catalogue.inForceOn(today).isPresent() ? today.plusDays(1) : today;
        if (from.isBefore(earliest)) {
            throw Refusal.invalid("incentive.annex.dateNotAfterToday", from);
        }
        catalogue.replace(DatedVersion.of(file, from, Times.now(clock), by), file.read(kind));
    }

    /** Those of the company's past, when it begins to use the product. */
    void begin(CsvFile coefficientFile, CsvFile rateFile, LocalDate effectiveFrom, String by) {
        coefficients.replace(
                DatedVersion.of(coefficientFile, effectiveFrom, Times.now(clock), by),
                coefficientFile.read(new CoefficientCsv()));
        rates.replace(
                DatedVersion.of(rateFile, effectiveFrom, Times.now(clock), by), rateFile.read(new SalesRateCsv()));
    }

    @Transactional(readOnly = true)
    public List<DatedVersion> coefficientVersions() {
        return coefficients.versions();
    }

    @Transactional(readOnly = true)
    public List<DatedVersion> rateVersions() {
        return rates.versions();
    }

    /** @param version or null for the rows in force today; none before the first edition */
    @Transactional(readOnly = true)
    public List<Coefficient> coefficientRows(String version) {
        return rows(coefficients, version);
    }

    /** @param version or null for the rows in force today; none before the first edition */
    @Transactional(readOnly = true)
    public List<SalesRate> rateRows(String version) {
        return rows(rates, version);
    }

    private <T> List<T> rows(Catalogue<T> catalogue, String version) {
        if (version == null || version.isBlank()) {
            return catalogue
                    .inForceOn(LocalDate.now(clock))
                    .map(Catalogue.Edition::rows)
                    .orElse(List.of());
        }
        return catalogue
                .find(version)
                .map(Catalogue.Edition::rows)
                .orElseThrow(() -> Refusal.notFound("incentive.annex.unknownVersion", version));
    }
}
