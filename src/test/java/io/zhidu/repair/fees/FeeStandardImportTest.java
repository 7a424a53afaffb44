package io.zhidu.repair.fees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhidu.platform.Refusal;
import io.zhidu.platform.csv.CsvFile;
import io.zhidu.support.Proves;
import io.zhidu.support.ZhiduTest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ZhiduTest
class FeeStandardImportTest {

    private static final byte[] FILE =
            "code,category,name,unit,unit_price,note\nPL-01,plumbing,新價,個,99.00,\n".getBytes(StandardCharsets.UTF_8);

    @Autowired
    FeeStandardImport imports;

    @Autowired
    FeeStandards standards;

    @Autowired
    Clock clock;

    @Test
    void theDemoStandardHasFortyItemsAtLeast() {
        assertThat(standards.inForceOn(LocalDate.of(2026, 6, 1)).items()).hasSizeGreaterThanOrEqualTo(40);
    }

    @Test
    @Proves("1-5.2")
    void aLaterVersionFollowsAndTheOldOneStays() {
        LocalDate day = LocalDate.now(clock).plusYears(5);
        FeeStandard before = standards.inForceOn(day.minusDays(1));
        imports.follow(new CsvFile("new.csv", FILE), day, "zhuren1");
        assertThat(standards.inForceOn(day).item("PL-01").unitPrice().toString())
                .isEqualTo("99.00");
        assertThat(standards.inForceOn(day.minusDays(1))).isEqualTo(before);
        assertThat(standards.version(before.version())).isEqualTo(before);
    }

    @Test
    void aVersionInForceIsNotChanged() {
        assertRefused(LocalDate.now(clock), "new.csv", "fees.dateNotAfterToday");
        assertRefused(LocalDate.of(2026, 1, 1), "new.csv", "fees.dateNotAfterToday");
    }

    @Test
    void aFileNameIsNoPath() {
        assertRefused(LocalDate.now(clock).plusDays(9), "../../x", "platform.csv.fileName");
    }

    private void assertRefused(LocalDate day, String file, String key) {
        int before = standards.versions().size();
        assertThatThrownBy(() -> imports.follow(new CsvFile(file, FILE), day, "zhuren1"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
        assertThat(standards.versions()).hasSize(before);
    }
}
