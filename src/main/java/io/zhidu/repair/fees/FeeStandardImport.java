package io.zhidu.repair.fees;

import io.zhidu.platform.Refusal;
import io.zhidu.platform.Times;
import io.zhidu.platform.csv.CsvFile;
import io.zhidu.platform.dated.DatedVersion;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Clause 1-5.2: a new version follows the ones in force and never changes them. */
@Service
@Transactional
public class FeeStandardImport {

    private final FeeStandards standards;
    private final Clock clock;

    FeeStandardImport(FeeStandards standards, Clock clock) {
        this.standards = standards;
        this.clock = clock;
    }

    /** Takes a version that comes into force after today; today too while none is in force, so that work can begin. */
    public void follow(CsvFile file, LocalDate effectiveFrom, String by) {
        LocalDate today = LocalDate.now(clock);
        LocalDate earliest = standards.hasOneInForceOn(today) ? today.plusDays(1) : today;
        if (effectiveFrom.isBefore(earliest)) {
            throw Refusal.invalid("fees.dateNotAfterToday", effectiveFrom);
        }
        load(file, effectiveFrom, by);
    }

    void load(CsvFile file, LocalDate effectiveFrom, String by) {
        standards.replace(DatedVersion.of(file, effectiveFrom, Times.now(clock), by), file.read(new FeeCsv()));
    }
}
