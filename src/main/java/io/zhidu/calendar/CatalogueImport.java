package io.zhidu.calendar;

import io.zhidu.platform.Refusal;
import io.zhidu.platform.Times;
import io.zhidu.platform.csv.CsvFile;
import io.zhidu.platform.dated.DatedVersion;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A new version follows the ones in force: what today and the days before were, they remain. */
@Service
@Transactional
public class CatalogueImport {

    private final Catalogue catalogue;
    private final Clock clock;

    CatalogueImport(Catalogue catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** Takes a version that comes into force after today. */
    public void follow(CsvFile file, LocalDate effectiveFrom, String by) {
        if (!effectiveFrom.isAfter(LocalDate.now(clock))) {
            throw Refusal.invalid("calendar.dateNotAfterToday", effectiveFrom);
        }
        load(file, effectiveFrom, by);
    }

    void load(CsvFile file, LocalDate effectiveFrom, String by) {
        catalogue.replace(
                DatedVersion.of(file, effectiveFrom, Times.now(clock), by), file.read(new CatalogueCsv(effectiveFrom)));
    }
}
