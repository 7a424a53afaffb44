package io.zhidu.incentive.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.platform.Refusal;
import io.zhidu.support.EngineDesk;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** Periods, the settlements of each kind, and where evidence counts. */
class PeriodsTest {

    @ParameterizedTest
    @CsvSource({
        "2026-10, MONTH, 2026-10, 2026-10",
        "2026-Q1, QUARTER, 2026-01, 2026-03",
        "2026-Q4, QUARTER, 2026-10, 2026-12",
        "2026-H1, HALF, 2026-01, 2026-06",
        "2026-H2, HALF, 2026-07, 2026-12",
        "2024, YEAR, 2024-01, 2024-12",
        "2024-02, MONTH, 2024-02, 2024-02"
    })
    void aPeriodIsReadAsItIsWritten(String text, Period.Length length, YearMonth first, YearMonth last) {
        Period period = Period.parse(" " + text + " ");
        assertThat(period).hasToString(text).isEqualTo(Period.of(length, last));
        assertThat(period.length()).isEqualTo(length);
        assertThat(period.first()).isEqualTo(first);
        assertThat(period.last()).isEqualTo(last);
        assertThat(period.lastDay()).isEqualTo(last.atEndOfMonth());
        assertThat(period.yyyymm()).isEqualTo(last.getYear() * 100 + last.getMonthValue());
        assertThat(period.months()).first().extracting(Period::first).isEqualTo(first);
        assertThat(period.months()).last().extracting(Period::first).isEqualTo(last);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "2026-13", "2026-00", "2026-1", "2026-Q0", "2026-Q5", "2026-H3", "1899", "2026-", "26-10", "２０２６",
                "2026-q1"
            })
    void whatIsNoPeriodIsRefused(String text) {
        EngineDesk.assertRefused(() -> Period.parse(text), "incentive.period.unreadable");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 2026-Q1",
        "2026-03-31, 2026-Q1",
        "2026-04-01, 2026-Q2",
        "2026-06-30, 2026-Q2",
        "2026-07-01, 2026-Q3",
        "2026-12-31, 2026-Q4"
    })
    void everyDayHasItsQuarter(LocalDate day, String quarter) {
        assertThat(Period.of(Period.Length.QUARTER, day)).hasToString(quarter);
    }

    @ParameterizedTest
    @CsvSource({
        "monthly, 2026-10, JL-2026-10-monthly",
        "ranking, 2026-Q3, JL-2026-Q3-ranking",
        "sales, 2026-Q3, JL-2026-Q3-sales",
        "half-year, 2026-H1, JL-2026-H1-half-year",
        "annual, 2026, JL-2026-annual"
    })
    void aSettlementsNumberTellsItsKindAndPeriod(String code, String text, String number) {
        SettlementKind kind = SettlementKind.of(code);
        assertThat(kind.number(kind.period(text))).isEqualTo(number);
        assertThat(SettlementKind.ofNumber(number)).isEqualTo(kind);
        assertThat(SettlementKind.periodOf(number)).hasToString(text);
    }

    @ParameterizedTest
    @EnumSource(SettlementKind.class)
    void aKindRefusesPeriodsOfAnotherLength(SettlementKind kind) {
        for (String text : List.of("2026-10", "2026-Q3", "2026-H1", "2026")) {
            if (Period.parse(text).length() != kind.length()) {
                EngineDesk.assertRefused(() -> kind.period(text), "incentive.period.otherLength." + kind.code());
            }
        }
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "JL-2026-10",
                "JL-2026-1-monthly",
                "jl-2026-10-monthly",
                "JL-2026-10-monthly ",
                "JL-2026-10-10-monthly"
            })
    void whatIsNoNumberIsNoSettlement(String number) {
        EngineDesk.assertRefused(() -> SettlementKind.ofNumber(number), "incentive.settlement.unknown");
        EngineDesk.assertRefused(() -> SettlementKind.periodOf(number), "incentive.settlement.unknown");
    }

    @ParameterizedTest
    @CsvSource({
        "TRIP, 2026-03, JL-2026-03-monthly JL-2026-Q1-ranking",
        "TRIP, 2026-10, JL-2026-10-monthly JL-2026-Q4-ranking",
        "ACCIDENT, 2026-04, JL-2026-04-monthly JL-2026-Q2-ranking",
        "QUALITY, 2026-Q3, JL-2026-Q3-ranking",
        "COST, 2026-Q3, JL-2026-Q3-ranking",
        "RECEIPT, 2026-Q3, JL-2026-Q3-sales",
        "AMOUNT, 2026-H1, JL-2026-H1-half-year",
        "AMOUNT, 2026, JL-2026-annual"
    })
    void evidenceCountsInTheseSettlements(EvidenceKind kind, String period, String numbers) {
        assertThat(kind.settlements(Period.parse(period))).containsExactly(numbers.split(" "));
    }

    @ParameterizedTest
    @EnumSource(EvidenceKind.class)
    void aKindIsFoundByItsCode(EvidenceKind kind) {
        assertThat(EvidenceKind.of(kind.code())).isEqualTo(kind);
        EngineDesk.assertRefused(() -> EvidenceKind.of(kind.name()), "incentive.evidence.unknownKind");
    }

    @Test
    void theEarlierPeriodComesFirst() {
        assertThat(Period.parse("2026-02")).isLessThan(Period.parse("2026-10"));
        assertThat(Period.parse("2025-Q4")).isLessThan(Period.parse("2026-Q1"));
    }

    @Test
    void anUnknownKindIsRefused() {
        assertThat(EngineDesk.refused(() -> SettlementKind.of("weekly")).kind()).isEqualTo(Refusal.Kind.INVALID);
    }
}
