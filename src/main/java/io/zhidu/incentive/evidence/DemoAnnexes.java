package io.zhidu.incentive.evidence;

import io.zhidu.platform.CurrentUser;
import io.zhidu.platform.Preparation;
import io.zhidu.platform.csv.CsvFile;
import java.io.IOException;
import java.time.LocalDate;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The demo company's Annex 1 and Annex 2, once. */
@Component
@Profile({"demo", "test"})
@Order(31)
class DemoAnnexes implements Preparation {

    static final LocalDate EFFECTIVE_FROM = LocalDate.of(2024, 1, 1);

    private final AnnexService annexes;

    DemoAnnexes(AnnexService annexes) {
        this.annexes = annexes;
    }

    @Override
    public void prepare() throws IOException {
        if (annexes.coefficientVersions().isEmpty()) {
            annexes.begin(
                    file("project-coefficients.csv"), file("sales-rates.csv"), EFFECTIVE_FROM, CurrentUser.SYSTEM);
        }
    }

    private CsvFile file(String name) throws IOException {
        try (var csv = getClass().getResourceAsStream("/demo/" + name)) {
            return new CsvFile(name, csv.readAllBytes());
        }
    }
}
