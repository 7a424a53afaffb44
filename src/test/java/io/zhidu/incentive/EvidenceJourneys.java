package io.zhidu.incentive;

import static io.zhidu.support.EngineDesk.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.zhidu.incentive.evidence.EvidenceKind;
import io.zhidu.incentive.evidence.Period;
import io.zhidu.incentive.evidence.Recorded;
import io.zhidu.platform.Money;
import io.zhidu.platform.csv.CsvFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Evidence comes in by file and by form, is replaced and withdrawn, until its settlements are locked; on both databases. */
abstract class EvidenceJourneys extends IncentiveWorld {

    private static final String TRIPS = "reference,person,project,work,quantity,from,to\n";
    private static final String RECEIPTS = "receipt,person,category,date,amount,refund_of,note\n";

    @Test
    void aFileIsTakenWhole() {
        assertThat(
                        file(
                                EvidenceKind.TRIP,
                                TRIPS
                                        + "CC-1,fuwu01,WIND,inspect,2.5,2025-01-30,2025/2/1\n\nCC-2,kefu1,SVG,commission,1,2025-02-03,2025-02-03\n"))
                .isEqualTo(2);
        Recorded trip = known(EvidenceKind.TRIP, "CC-1");
        assertThat(trip.counts()).isTrue();
        assertThat(trip.recordedBy()).isEqualTo("bumen1");
        assertThat(trip.recordedAt()).isEqualTo(TODAY);
        assertThat(trip.evidence().period()).hasToString("2025-02"); // where it ends
        assertThat(trip.evidence().quantity()).isEqualTo(number("2.50"));
        assertThat(trip.evidence().from()).isEqualTo(LocalDate.of(2025, 1, 30));
    }

    @Test
    void ofAFileWithBadRowsNothingIsTakenAndAllAreTold() {
        trip("CC-0", "fuwu01", "1", "2025-01-05");
        assertThat(badRows(() -> file(
                        EvidenceKind.TRIP,
                        TRIPS
                                + "CC-1,fuwu01,WIND,inspect,2,2025-01-06,2025-01-07\n" // 2
                                + "CC-2,fuwu01,MOON,inspect,2,2025-01-06,2025-01-07\n" // 3
                                + "CC-3,fuwu01,WIND,paint,2,2025-01-06,2025-01-07\n" // 4
                                + "CC-4,nobody,WIND,inspect,2,2025-01-06,2025-01-07\n" // 5
                                + "CC-5,fuwu01,WIND,inspect,2,2025-01-08,2025-01-07\n" // 6
                                + "CC-6,fuwu01,WIND,inspect,0,2025-01-06,2025-01-07\n" // 7
                                + "CC-7,fuwu01,WIND,inspect,-1,2025-01-06,2025-01-07\n" // 8
                                + "CC-8,fuwu01,WIND,inspect,2,2025-07-05,2025-07-06\n" // 9
                                + "CC-9,fuwu01,WIND,inspect,2,2023-12-31,2023-12-31\n" // 10
                                + "CC-0,fuwu01,WIND,inspect,2,2025-01-06,2025-01-07\n" // 11
                                + "CC-1,fuwu02,WIND,inspect,2,2025-01-06,2025-01-07\n" // 12
                                + "編號,fuwu01,WIND,inspect,2,2025-01-06,2025-01-07\n" // 13
                                + "CC-13,fuwu01,WIND,inspect,2,2025-01-06\n" // 14
                                + "CC-14,fuwu01,WIND,inspect,2,6.1.2025,2025-01-07\n" // 15
                                + "CC-15,fuwu01,WIND,inspect,1.005,2025-01-06,2025-01-07\n"))) // 16
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry(3L, "incentive.trip.row.project"),
                        Map.entry(4L, "incentive.trip.row.project"),
                        Map.entry(5L, "incentive.row.person"),
                        Map.entry(6L, "incentive.trip.row.dates"),
                        Map.entry(7L, "incentive.trip.row.quantity"),
                        Map.entry(8L, "incentive.trip.row.quantity"),
                        Map.entry(9L, "incentive.row.future"),
                        Map.entry(10L, "incentive.trip.row.project"),
                        Map.entry(11L, "incentive.row.known"),
                        Map.entry(12L, "incentive.trip.row.duplicate"),
                        Map.entry(13L, "incentive.row.reference"),
                        Map.entry(14L, "incentive.trip.row.columns"),
                        Map.entry(15L, "incentive.row.date"),
                        Map.entry(16L, "incentive.trip.row.quantity")));
        assertThat(known(EvidenceKind.TRIP, "CC-1")).isNull();
    }

    @Test
    void aSpreadsheetsGbkIsReadAndFullWidthDigitsAreRefusedAsSuch() {
        String heading = "收款號,帳號,類別,日期,金額,退款對應,備註\n";
        assertThat(gbk(heading + "SK-1,fuwu01,SP-BOARD,2025-01-06,100.00,,備件款\n"))
                .isEqualTo(1);
        assertThat(known(EvidenceKind.RECEIPT, "SK-1").evidence().basis()).isEqualTo("備件款");
        assertThat(badRows(() -> gbk(heading
                        + "SK-2,fuwu01,SP-BOARD,2025-01-06,１００.00,,備件款\n"
                        + "SK-3,fuwu01,SP-BOARD,２０２５-01-06,100.00,,備件款\n"
                        + "SK-4,fuwu01,SP-BOARD,2025-01-06,100．00,,備件款\n")))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        2L, "incentive.row.fullWidth", 3L, "incentive.row.fullWidth", 4L, "incentive.row.fullWidth"));
    }

    private int gbk(String text) {
        return evidence.take(
                EvidenceKind.RECEIPT, new CsvFile("收款.csv", text.getBytes(Charset.forName("GBK"))), "caiwu1");
    }

    @Test
    void theSameReferenceIsTakenOnceUntilItIsWithdrawn() {
        receipt("SK-1", "fuwu01", "2025-01-06", "100.00");
        assertRefused(() -> receipt("SK-1", "fuwu02", "2025-03-06", "50.00"), "incentive.row.known");
        assertRefused(
                () -> evidence.withdraw(EvidenceKind.RECEIPT, "SK-1", " ", "caiwu1"),
                "incentive.evidence.reasonMissing");
        evidence.withdraw(EvidenceKind.RECEIPT, "SK-1", "錄錯", "caiwu1");
        assertThat(known(EvidenceKind.RECEIPT, "SK-1")).isNull();
        assertRefused(
                () -> evidence.withdraw(EvidenceKind.RECEIPT, "SK-1", "錄錯", "caiwu1"), "incentive.evidence.unknown");
        receipt("SK-1", "fuwu01", "2025-01-06", "99.00");
        assertThat(evidence.list(EvidenceKind.RECEIPT, Period.parse("2025-Q1"), null, 9))
                .extracting(one -> one.evidence().amount().toString(), Recorded::withdrawnBy, Recorded::withdrawnReason)
                .containsExactly(tuple("99.00", null, null), tuple("100.00", "caiwu1", "錄錯"));
        trip("SK-1", "fuwu01", "1", "2025-01-05"); // another kind has references of its own
    }

    @Test
    void whatAPersonHasOncePerPeriodIsReplaced() {
        cost("fuwu01", "2025-Q1", "300.00");
        String ranking = computed("ranking", "2025-Q1");
        cost("fuwu01", "2025-Q1", "300.00"); // the same again is no change
        prepare(ranking);
        cost("fuwu01", "2025-Q1", "310.00");
        assertThat(known(EvidenceKind.COST, "fuwu01/2025-Q1").evidence().amount())
                .isEqualTo(Money.of("310.00"));
        assertThat(evidence.list(EvidenceKind.COST, Period.parse("2025-Q1"), "fuwu01", 9))
                .extracting(Recorded::counts)
                .containsExactly(true, false);
        assertRefused(() -> review(ranking), "incentive.settlement.outOfDate");
    }

    @Test
    void refundsKeepToTheirReceipts() {
        receipt("SK-1", "fuwu01", "2025-02-06", "100.00");
        assertThat(badRows(() -> file(
                        EvidenceKind.RECEIPT,
                        RECEIPTS
                                + "SK-2,fuwu01,SP-BOARD,2025-02-07,-10.00,,\n" // 2
                                + "SK-3,fuwu01,SP-BOARD,2025-02-07,10.00,SK-1,\n" // 3
                                + "SK-4,fuwu01,SP-BOARD,2025-02-07,-10.00,SK-404,\n" // 4
                                + "SK-5,fuwu02,SP-BOARD,2025-02-07,-10.00,SK-1,\n" // 5
                                + "SK-6,fuwu01,SP-FAN,2025-02-07,-10.00,SK-1,\n" // 6
                                + "SK-7,fuwu01,SP-BOARD,2025-02-05,-10.00,SK-1,\n" // 7
                                + "SK-8,fuwu01,SP-BOARD,2025-02-07,-60.00,SK-1,\n" // 8: good
                                + "SK-9,fuwu01,SP-BOARD,2025-02-07,-40.01,SK-1,\n" // 9
                                + "SK-10,fuwu01,SP-BOARD,2025-02-07,-1.00,SK-8,\n" // 10: of a refund
                                + "SK-11,fuwu01,SP-BOARD,2025-02-07,0.00,,\n" // 11
                                + "SK-12,fuwu01,SP-MOON,2025-02-07,1.00,,\n"))) // 12
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry(2L, "incentive.receipt.row.refund"),
                        Map.entry(3L, "incentive.receipt.row.refund"),
                        Map.entry(4L, "incentive.receipt.row.refundUnknown"),
                        Map.entry(5L, "incentive.receipt.row.refundOther"),
                        Map.entry(6L, "incentive.receipt.row.refundOther"),
                        Map.entry(7L, "incentive.receipt.row.refundOther"),
                        Map.entry(9L, "incentive.receipt.row.refundTooMuch"),
                        Map.entry(10L, "incentive.receipt.row.refundUnknown"),
                        Map.entry(11L, "incentive.receipt.row.amount"),
                        Map.entry(12L, "incentive.receipt.row.category")));
        refund("SK-13", "fuwu01", "2025-05-07", "-60.00", "SK-1");
        assertRefused(
                () -> refund("SK-14", "fuwu01", "2025-05-07", "-40.01", "SK-1"), "incentive.receipt.row.refundTooMuch");
        refund("SK-15", "fuwu01", "2025-05-08", "-40.00", "SK-1");
        assertRefused(
                () -> evidence.withdraw(EvidenceKind.RECEIPT, "SK-1", "錄錯", "caiwu1"), "incentive.evidence.refunded");
        evidence.withdraw(EvidenceKind.RECEIPT, "SK-13", "錄錯", "caiwu1");
        evidence.withdraw(EvidenceKind.RECEIPT, "SK-15", "錄錯", "caiwu1");
        evidence.withdraw(EvidenceKind.RECEIPT, "SK-1", "錄錯", "caiwu1");
    }

    @Test
    void aRefundMayFollowItsReceiptInOneFile() {
        assertThat(file(
                        EvidenceKind.RECEIPT,
                        RECEIPTS
                                + "SK-1,fuwu01,SP-BOARD,2025-02-07,100.00,,\n"
                                + "SK-2,fuwu01,SP-BOARD,2025-02-08,-100.00,SK-1,\n"))
                .isEqualTo(2);
    }

    @Test
    void aLockedPeriodTakesNothingAndGivesNothingBack() {
        trip("CC-1", "fuwu01", "20", "2025-01-06");
        locked("monthly", "2025-01");
        assertRefused(() -> trip("CC-2", "fuwu01", "1", "2025-01-31"), "incentive.row.closed");
        assertRefused(() -> accident("SG-1", "fuwu01", "2025-01-31"), "incentive.row.closed");
        assertRefused(() -> evidence.withdraw(EvidenceKind.TRIP, "CC-1", "錄錯", "bumen1"), "incentive.evidence.closed");
        trip("CC-2", "fuwu01", "1", "2025-02-01");
    }

    /** A quarter's ranking is of the months' trips too. */
    @Test
    void aLockedQuarterLocksItsMonths() {
        locked("ranking", "2025-Q1");
        assertRefused(() -> trip("CC-1", "fuwu01", "1", "2025-03-31"), "incentive.row.closed");
        assertRefused(() -> quality("fuwu01", "2025-Q1", "90"), "incentive.row.closed");
        trip("CC-1", "fuwu01", "1", "2025-04-01");
        receipt("SK-1", "fuwu01", "2025-03-31", "1.00"); // which the ranking does not read
    }

    @ParameterizedTest
    @CsvSource({
        "-1, incentive.quality.row.score",
        "100.01, incentive.quality.row.score",
        "'', incentive.quality.row.score",
        "９０, incentive.row.fullWidth"
    })
    void aScoreIsOfZeroToAHundred(String score, String problem) {
        assertRefused(() -> quality("fuwu01", "2025-Q1", score), problem);
    }

    @Test
    void aFormsFieldsAreThoseOfTheFile() {
        assertRefused(() -> tell(EvidenceKind.COST, "person fuwu01", "hours 3"), "incentive.evidence.unknownField");
        assertRefused(() -> tell(EvidenceKind.COST, "person fuwu01", "quarter 2025-Q1"), "incentive.cost.row.cost");
        assertRefused(() -> cost("fuwu01", "2025-01", "1.00"), "incentive.row.period");
        assertRefused(() -> amount("kefu1", "2025-Q1", "1.00"), "incentive.row.period");
        assertRefused(() -> amount("kefu1", "2026", "1.00"), "incentive.row.future");
    }

    @ParameterizedTest
    @ValueSource(strings = {"WIND,inspect,a,天,1\nWIND,inspect,b,天,2", "WIND,inspect,a,天,0", "WIND,inspect,a,天,-1"})
    void coefficientsThatOverlapOrAreNoneAreRefused(String rows) {
        assertThat(badRows(() -> annexes.coefficients(
                        annex("project,work,name,unit,coefficient\n" + rows), LocalDate.of(2025, 8, 1), "bumen1")))
                .containsOnlyKeys(1L + rows.lines().count())
                .values()
                .isSubsetOf("incentive.coefficient.row.duplicate", "incentive.coefficient.row.value");
    }

    @ParameterizedTest
    @CsvSource({
        "100.0001, incentive.rate.row.above100",
        "1000, incentive.rate.row.above100",
        "0, incentive.rate.row.percent",
        "３, incentive.row.fullWidth"
    })
    void aRateIsAboveNothingAndAtMostAHundredPercent(String percent, String problem) {
        assertThat(badRows(() -> annexes.rates(
                        annex("category,name,percent\nSP-X,備件," + percent + "\n"), LocalDate.of(2025, 8, 1), "bumen1")))
                .isEqualTo(Map.of(2L, problem));
    }

    @Test
    void anEditionIsForDaysToCome() {
        assertRefused(
                () -> annexes.rates(annex("category,name,percent\nSP-X,備件,3\n"), TODAY.toLocalDate(), "bumen1"),
                "incentive.annex.dateNotAfterToday");
    }

    private static CsvFile annex(String text) {
        return new CsvFile("annex.csv", text.getBytes(StandardCharsets.UTF_8));
    }
}
