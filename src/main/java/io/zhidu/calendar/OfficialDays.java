package io.zhidu.calendar;

import io.zhidu.platform.CurrentUser;
import io.zhidu.platform.Preparation;
import io.zhidu.platform.csv.CsvFile;
import java.io.IOException;
import java.time.LocalDate;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The State Council's days of 2024 to 2026, into an empty database: nobody waits for an import to meet his first deadline. */
@Component
@Order(15)
class OfficialDays implements Preparation {

    private static final String FILE = "holidays-cn.csv";
    private static final LocalDate FROM = LocalDate.of(2024, 1, 1);

    private final Catalogue catalogue;
    private final CatalogueImport imports;

    OfficialDays(Catalogue catalogue, CatalogueImport imports) {
        this.catalogue = catalogue;
        this.imports = imports;
    }

    @Override
    public void prepare() throws IOException {
        if (catalogue.versions().isEmpty()) {
            try (var csv = getClass().getResourceAsStream("/calendar/" + FILE)) {
                imports.load(new CsvFile(FILE, csv.readAllBytes()), FROM, CurrentUser.SYSTEM);
            }
        }
    }
}
