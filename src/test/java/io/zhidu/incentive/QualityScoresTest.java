package io.zhidu.incentive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.zhidu.complaint.Complaint;
import io.zhidu.complaint.ComplaintRegister;
import io.zhidu.complaint.Severity;
import io.zhidu.incentive.evidence.Evidence;
import io.zhidu.incentive.evidence.EvidenceKind;
import io.zhidu.incentive.evidence.EvidenceService;
import io.zhidu.incentive.evidence.Period;
import io.zhidu.incentive.evidence.QualityTable;
import io.zhidu.incentive.evidence.Recorded;
import io.zhidu.platform.Sentences;
import io.zhidu.repair.RepairOrder;
import io.zhidu.repair.RepairOrders;
import io.zhidu.repair.month.RateCase;
import io.zhidu.repair.month.RateCase.Outcome;
import io.zhidu.repair.month.StatisticsService;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.context.support.StaticMessageSource;

/** 2-2: what customers said of somebody's work in a quarter becomes his score, unless somebody told one. */
class QualityScoresTest {

    private static final Period QUARTER = Period.parse("2025-Q2");
    private static final QualityTable TABLE = new QualityTable(
            new BigDecimal(90),
            Map.of("qualified", new BigDecimal(100), "unqualified", BigDecimal.ZERO),
            Map.of("critical", new BigDecimal(20), "normal", new BigDecimal(5)));

    private final StatisticsService repairs = mock(StatisticsService.class);
    private final RepairOrders orders = mock(RepairOrders.class);
    private final ComplaintRegister complaints = mock(ComplaintRegister.class);
    private final EvidenceService evidence = mock(EvidenceService.class);
    private final PolicyTables tables = mock(PolicyTables.class);
    private final QualityScores scores = new QualityScores(
            new QualityFacts(repairs, orders, complaints), evidence, tables, new Sentences(new StaticMessageSource()));

    @BeforeEach
    void quarter() {
        when(tables.quality(QUARTER)).thenReturn(TABLE);
        when(evidence.find(any(), any())).thenReturn(Optional.empty());
        when(repairs.cases(any())).thenReturn(List.of());
        when(complaints.between(any(), any())).thenReturn(List.of());
    }

    @Test
    void callbacksOfAllThreeMonthsCountAndTheUnreachableDoNot() {
        heard("2025-04", "jia", Outcome.QUALIFIED);
        heard("2025-05", "jia", Outcome.UNQUALIFIED, Outcome.UNREACHABLE, Outcome.LATE);
        heard("2025-06", "jia", Outcome.QUALIFIED);
        assertThat(derived("jia", "yi")).containsOnlyKeys("jia").containsEntry("jia", new BigDecimal("66.67"));
    }

    @Test
    void aComplaintOfAnOrderIsItsTechniciansAndAnyOtherIsTheResponsiblesOwn() {
        RepairOrder order = mock(RepairOrder.class);
        when(order.technician()).thenReturn("jia");
        when(orders.get("WX-20250501-0001")).thenReturn(order);
        complained(
                complaint("TS-1", "WX-20250501-0001", "yi", Severity.CRITICAL),
                complaint("TS-2", null, "yi", Severity.NORMAL));
        assertThat(derived("jia", "yi"))
                .containsEntry("jia", new BigDecimal("70.00"))
                .containsEntry("yi", new BigDecimal("85.00"));
    }

    @Test
    void whatSomebodyToldStays() {
        heard("2025-04", "jia", Outcome.UNQUALIFIED);
        Recorded told = new Recorded(
                1,
                Evidence.quality("jia", QUARTER, new BigDecimal("88"), null),
                LocalDateTime.MIN,
                "bumen1",
                null,
                null,
                null);
        when(evidence.find(EvidenceKind.QUALITY, "jia/2025-Q2")).thenReturn(Optional.of(told));
        assertThat(derived("jia")).isEmpty();
    }

    private void heard(String month, String technician, Outcome... outcomes) {
        when(repairs.cases(YearMonth.parse(month)))
                .thenReturn(List.of(outcomes).stream()
                        .map(outcome -> new RateCase("WX-1", "North", technician, null, outcome, null, null))
                        .toList());
    }

    private void complained(Complaint... all) {
        when(complaints.between(LocalDateTime.of(2025, 4, 1, 0, 0), LocalDateTime.of(2025, 7, 1, 0, 0)))
                .thenReturn(List.of(all));
    }

    private static Complaint complaint(String number, String subject, String responsible, Severity severity) {
        Complaint complaint = mock(Complaint.class);
        when(complaint.number()).thenReturn(number);
        when(complaint.subject()).thenReturn(subject);
        when(complaint.responsible()).thenReturn(responsible);
        when(complaint.severity()).thenReturn(severity);
        return complaint;
    }

    @SuppressWarnings("unchecked")
    private Map<String, BigDecimal> derived(String... persons) {
        scores.derive(QUARTER, List.of(persons));
        ArgumentCaptor<List<Evidence>> kept = ArgumentCaptor.forClass(List.class);
        verify(evidence).derive(eq(EvidenceKind.QUALITY), kept.capture());
        return kept.getValue().stream().collect(Collectors.toMap(Evidence::person, Evidence::quantity));
    }
}
