package io.zhidu.people;

import io.zhidu.platform.CurrentUser;
import io.zhidu.platform.Preparation;
import io.zhidu.platform.csv.CsvFile;
import java.io.IOException;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The demo company, imported as any company is, into an empty database only. Everybody's password is the same. */
@Component
@Profile({"demo", "test"})
@Order(20)
class DemoPeople implements Preparation {

    private final CompanyImport imports;
    private final CompanyData data;
    private final DemoPassword password;

    DemoPeople(CompanyImport imports, CompanyData data, DemoPassword password) {
        this.imports = imports;
        this.data = data;
        this.password = password;
    }

    @Override
    @Transactional
    public void prepare() throws IOException {
        if (data.staff().isEmpty()) {
            imports.places(file("places.csv"));
            imports.people(file("people.csv"), CurrentUser.SYSTEM);
            data.staff().forEach(password::set);
        }
    }

    private CsvFile file(String name) throws IOException {
        try (var csv = getClass().getResourceAsStream("/demo/" + name)) {
            return new CsvFile(name, csv.readAllBytes());
        }
    }
}
