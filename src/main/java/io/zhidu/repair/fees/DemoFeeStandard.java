package io.zhidu.repair.fees;

import io.zhidu.platform.CurrentUser;
import io.zhidu.platform.Preparation;
import io.zhidu.platform.csv.CsvFile;
import java.io.IOException;
import java.time.LocalDate;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The demo company's fee standard, once. */
@Component
@Profile({"demo", "test"})
@Order(30)
class DemoFeeStandard implements Preparation {

    static final LocalDate EFFECTIVE_FROM = LocalDate.of(2026, 1, 1);

    private final FeeStandardImport imports;
    private final FeeStandards standards;

    DemoFeeStandard(FeeStandardImport imports, FeeStandards standards) {
        this.imports = imports;
        this.standards = standards;
    }

    @Override
    public void prepare() throws IOException {
        if (standards.versions().isEmpty()) {
            try (var csv = getClass().getResourceAsStream("/demo/fee-standard.csv")) {
                imports.load(new CsvFile("fee-standard.csv", csv.readAllBytes()), EFFECTIVE_FROM, CurrentUser.SYSTEM);
            }
        }
    }
}
