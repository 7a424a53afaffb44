package io.zhidu.incentive.demo;

import io.zhidu.demo.DemoActors;
import io.zhidu.demo.DemoDays;
import io.zhidu.demo.DemoMoment;
import io.zhidu.demo.DemoRow;
import io.zhidu.incentive.evidence.EvidenceKind;
import io.zhidu.incentive.evidence.EvidenceService;
import io.zhidu.incentive.evidence.Period;
import io.zhidu.platform.csv.CsvFile;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Brings the files of the demo company's evidence, on the first working day after the period. */
@Component
@Profile({"demo", "test"})
class DemoEvidence {

    /** Whom payroll forgot in its file of the last month but one. */
    static final String FORGOTTEN = "fuwu11";

    private static final String DEPARTMENT = "bumen1";

    private final EvidenceService evidence;
    private final DemoPayroll payroll;
    private final DemoActors actors;

    DemoEvidence(EvidenceService evidence, DemoPayroll payroll, DemoActors actors) {
        this.evidence = evidence;
        this.payroll = payroll;
        this.actors = actors;
    }

    /** Trips, and what happened on them. */
    DemoMoment month(YearMonth month, int n, DemoDays days) {
        return new DemoMoment(after(month, days).atTime(9, 5), () -> {
            List<DemoRow> trips = rows("trips", "month", n);
            StringBuilder file = new StringBuilder("reference,person,project,work,quantity,from,to\n");
            for (int row = 0; row < trips.size(); row++) {
                DemoRow trip = trips.get(row);
                file.append("CC-%s-%03d,%s,%s,%s,%s,%s,%s\n"
                        .formatted(
                                month.toString().replace("-", ""),
                                row + 1,
                                trip.get("person"),
                                trip.get("project"),
                                trip.get("work"),
                                trip.get("quantity"),
                                month.atDay(Integer.parseInt(trip.get("from"))),
                                month.atDay(Integer.parseInt(trip.get("to")))));
            }
            take(EvidenceKind.TRIP, "trips-" + month, file.toString());
            if (n == -4) {
                accident(month);
            }
        });
    }

    private void accident(YearMonth month) {
        Map<String, String> fields = Map.of(
                "reference",
                "AQ-" + month.toString().replace("-", "") + "-01",
                "person",
                "fuwu03",
                "date",
                month.atDay(16).toString(),
                "description",
                "登塔時未繫安全帶，滑落擦傷，已送醫");
        actors.as(DEPARTMENT, () -> evidence.record(EvidenceKind.ACCIDENT, fields, DEPARTMENT));
    }

    /** Quality scores, service cost and the money received for spare parts and contracts. */
    DemoMoment quarter(Period quarter, int n, YearMonth joined, DemoDays days) {
        return new DemoMoment(after(quarter.last(), days).atTime(9, 15), () -> {
            List<DemoRow> people = DemoRow.load("/demo/incentive-quarters.csv").stream()
                    .filter(row -> !row.get("person").equals(DemoCrew.JOINER)
                            || !quarter.last().isBefore(joined))
                    .toList();
            take(
                    EvidenceKind.QUALITY,
                    "quality-" + quarter,
                    lines(
                            "person,quarter,score,basis",
                            people,
                            row -> "%s,%s,%s,%s"
                                    .formatted(row.get("person"), quarter, row.get("score"), row.get("basis"))));
            take(
                    EvidenceKind.COST,
                    "cost-" + quarter,
                    lines(
                            "person,quarter,cost",
                            people,
                            row -> "%s,%s,%s".formatted(row.get("person"), quarter, row.get("cost"))));
            take(
                    EvidenceKind.RECEIPT,
                    "receipts-" + quarter,
                    lines(
                            "receipt,person,category,date,amount,refund_of,note",
                            rows("receipts", "quarter", n),
                            row -> "%s,%s,%s,%s,%s,%s,"
                                    .formatted(
                                            "SK-" + row.get("receipt"),
                                            row.get("person"),
                                            row.get("category"),
                                            quarter.first()
                                                    .plusMonths(Integer.parseInt(row.get("month")) - 1L)
                                                    .atDay(Integer.parseInt(row.get("day"))),
                                            row.get("amount"),
                                            row.find("refund_of")
                                                    .map(of -> "SK-" + of)
                                                    .orElse(""))));
        });
    }

    /** 2-6: what the other document gives the service management. */
    DemoMoment amounts(Period half, DemoDays days) {
        String file = "person,period,amount,document\n"
                + "kefu1,%1$s,3200.00,管理職能激勵 %1$s 第 1 號\n".formatted(half)
                + "kefu2,%1$s,2800.00,管理職能激勵 %1$s 第 1 號\n".formatted(half)
                + "kefu3,%1$s,2650.50,管理職能激勵 %1$s 第 1 號\n".formatted(half);
        return new DemoMoment(
                after(half.last(), days).atTime(9, 20), () -> take(EvidenceKind.AMOUNT, "half-year-" + half, file));
    }

    /** @param without of whom payroll says nothing */
    DemoMoment payroll(YearMonth payout, String without, YearMonth joined, DemoDays days) {
        return new DemoMoment(
                after(payout.minusMonths(1), days).atTime(9, 25), () -> payroll.tell(payout, without, joined));
    }

    static java.time.LocalDate after(YearMonth month, DemoDays days) {
        return days.onOrAfter(month.plusMonths(1).atDay(1));
    }

    private static List<DemoRow> rows(String file, String column, int n) {
        return DemoRow.load("/demo/incentive-" + file + ".csv").stream()
                .filter(row -> row.get(column).equals(Integer.toString(n)))
                .toList();
    }

    private static String lines(String heading, List<DemoRow> rows, java.util.function.Function<DemoRow, String> line) {
        return rows.stream().map(line).collect(Collectors.joining("\n", heading + "\n", "\n"));
    }

    private void take(EvidenceKind kind, String name, String rows) {
        CsvFile file = new CsvFile(name + ".csv", rows.getBytes(StandardCharsets.UTF_8));
        actors.as(DEPARTMENT, () -> evidence.take(kind, file, DEPARTMENT));
    }
}
