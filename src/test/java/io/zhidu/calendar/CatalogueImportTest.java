package io.zhidu.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhidu.platform.Refusal;
import io.zhidu.platform.csv.BadFile;
import io.zhidu.platform.csv.BadRow;
import io.zhidu.platform.csv.CsvFile;
import io.zhidu.platform.dated.DatedVersion;
import io.zhidu.support.ZhiduMySqlTest;
import io.zhidu.support.ZhiduTest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Dated versions, on both databases; in years that no other test looks at. */
abstract class CatalogueImportTest {

    @ZhiduTest
    static class OnH2 extends CatalogueImportTest {}

    @ZhiduMySqlTest
    static class OnMySql extends CatalogueImportTest {}

    @Autowired
    CatalogueImport imports;

    @Autowired
    Catalogue catalogue;

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    Clock clock;

    @Test
    void theOfficialDaysAreThereFromTheStart() {
        assertThat(catalogue.versions()).extracting(DatedVersion::fileName).contains("holidays-cn.csv");
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 2, 14))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 2, 16))).isFalse();
    }

    @Test
    void aLaterVersionChangesNoEarlierDay() {
        LocalDate year = LocalDate.of(2061, 1, 1);
        List<Boolean> before = days(year.minusYears(36), year);
        imports.follow(file("2061/1/3,off,元旦\n2061-01-08,work,元旦\n"), year, "renli1");
        assertThat(days(year.minusYears(36), year)).isEqualTo(before);
        assertThat(calendar.isWorkingDay(LocalDate.of(2061, 1, 3))).isFalse(); // a Monday
        assertThat(calendar.isWorkingDay(LocalDate.of(2061, 1, 8))).isTrue(); // a Saturday

        imports.follow(file("2061-01-04,off,元旦\n"), year, "renli1");
        assertThat(calendar.isWorkingDay(LocalDate.of(2061, 1, 3))).isTrue();
        assertThat(catalogue.versions())
                .filteredOn(version -> version.effectiveFrom().equals(year))
                .hasSize(1);
    }

    @Test
    void todayIsTooLateAndBadRowsAreListed() {
        LocalDate today = LocalDate.now(clock);
        int before = catalogue.versions().size();
        assertThatThrownBy(() -> imports.follow(file("2062-01-03,off,元旦\n"), today, "renli1"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("calendar.dateNotAfterToday"));
        CsvFile bad =
                file("2062-02-30,off,a\n2061-12-31,off,a\n2062-01-02,holiday,a\n2062-01-03,off,\n2062-01-04,off,a\n"
                        + "2062-01-04,work,a\n");
        assertThatThrownBy(() -> imports.follow(bad, LocalDate.of(2062, 1, 1), "renli1"))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(BadFile.rows(refusal))
                                .extracting(BadRow::row, BadRow::key)
                                .containsExactly(
                                        Tuple.tuple(2L, "calendar.row.date"),
                                        Tuple.tuple(3L, "calendar.row.past"),
                                        Tuple.tuple(4L, "calendar.row.kind"),
                                        Tuple.tuple(5L, "calendar.row.name"),
                                        Tuple.tuple(7L, "calendar.row.duplicate")));
        assertThat(catalogue.versions()).hasSize(before);
    }

    private List<Boolean> days(LocalDate from, LocalDate to) {
        return from.datesUntil(to, Period.ofDays(11))
                .map(calendar::isWorkingDay)
                .toList();
    }

    private static CsvFile file(String rows) {
        return new CsvFile("days.csv", ("date,kind,name\n" + rows).getBytes(StandardCharsets.UTF_8));
    }
}
