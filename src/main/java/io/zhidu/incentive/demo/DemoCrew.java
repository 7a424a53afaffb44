package io.zhidu.incentive.demo;

import io.zhidu.demo.DemoActors;
import io.zhidu.demo.DemoMoment;
import io.zhidu.people.CompanyImport;
import io.zhidu.people.DemoPassword;
import io.zhidu.platform.csv.CsvFile;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Who comes and who goes in mid-month. */
@Component
@Profile({"demo", "test"})
class DemoCrew {

    private static final String HEADING = "id,name,roles,area,specialties,phone,active\n";
    static final String JOINER = "fuwu15";
    private static final String ADMINISTRATOR = "admin";

    private final CompanyImport company;
    private final DemoPassword password;
    private final DemoActors actors;

    DemoCrew(CompanyImport company, DemoPassword password, DemoActors actors) {
        this.company = company;
        this.password = password;
        this.actors = actors;
    }

    List<DemoMoment> moments(YearMonth present) {
        LocalDateTime joined = joined(present).atDay(13).atTime(8, 40);
        LocalDateTime left = present.minusMonths(2).atDay(15).atTime(17, 20);
        return List.of(
                new DemoMoment(joined, () -> {
                    people(JOINER + ",程雅文,serviceEngineer,,,,yes\n");
                    password.set(JOINER);
                }),
                new DemoMoment(left, () -> people("fuwu02,宋家瑋,serviceEngineer,,,,no\n")));
    }

    static YearMonth joined(YearMonth present) {
        return present.minusMonths(3);
    }

    private void people(String row) {
        CsvFile file = new CsvFile("people.csv", (HEADING + row).getBytes(StandardCharsets.UTF_8));
        actors.as(ADMINISTRATOR, () -> company.people(file, ADMINISTRATOR));
    }
}
