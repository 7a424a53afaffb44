package io.zhidu.incentive;

import io.zhidu.incentive.evidence.AnnexService;
import io.zhidu.incentive.evidence.EvidenceKind;
import io.zhidu.incentive.evidence.EvidenceService;
import io.zhidu.incentive.evidence.Recorded;
import io.zhidu.incentive.tax.TaxService;
import io.zhidu.incentive.tax.Withholding;
import io.zhidu.platform.Money;
import io.zhidu.platform.Refusal;
import io.zhidu.platform.csv.BadFile;
import io.zhidu.platform.csv.BadRow;
import io.zhidu.platform.csv.CsvFile;
import io.zhidu.support.EngineDesk;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The demo company on 5 July 2025: evidence as people tell it, settlements as they sign them, without a process. */
abstract class IncentiveWorld {

    static final LocalDateTime TODAY = LocalDateTime.of(2025, 7, 5, 9, 0);

    /** What one settlement leaves the next one of its kind takes up, whosever it is: a test begins with none. */
    private static final List<String> TABLES = List.of(
            "incentive_appeal",
            "incentive_line",
            "incentive_pay",
            "incentive_adjustment",
            "incentive_step",
            "incentive_settlement",
            "incentive_book",
            "incentive_evidence",
            "tax_year_figure");

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    EvidenceService evidence;

    @Autowired
    AnnexService annexes;

    @Autowired
    CollectingService collecting;

    @Autowired
    SettlementService settlements;

    @Autowired
    CorrectionService corrections;

    @Autowired
    PayoutService payouts;

    @Autowired
    IncentiveStatements statements;

    @Autowired
    Results results;

    @Autowired
    TaxService tax;

    @Autowired
    Clock clock;

    EngineDesk desk;

    @BeforeEach
    void begin() {
        desk = new EngineDesk(engine, clock.getZone());
        desk.at(TODAY);
        empty();
    }

    @AfterEach
    void leave() {
        empty();
        desk.leave();
    }

    void empty() {
        sql(TABLES.stream().map(table -> "DELETE FROM " + table).toArray(String[]::new));
    }

    void sql(String... statements) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(
                        work -> List.of(statements).forEach(one -> jdbc.sql(one).update()));
    }

    /** A trip of a day with a coefficient of 1. */
    void trip(String reference, String person, String days, String day) {
        trip(reference, person, "WIND", "inspect", days, day);
    }

    void trip(String reference, String person, String project, String work, String quantity, String day) {
        tell(
                EvidenceKind.TRIP,
                "reference " + reference,
                "person " + person,
                "project " + project,
                "work " + work,
                "quantity " + quantity,
                "from " + day,
                "to " + day);
    }

    void accident(String reference, String person, String day) {
        tell(EvidenceKind.ACCIDENT, "reference " + reference, "person " + person, "date " + day, "description 未繫安全帶");
    }

    void quality(String person, String quarter, String score) {
        tell(EvidenceKind.QUALITY, "person " + person, "quarter " + quarter, "score " + score);
    }

    void cost(String person, String quarter, String cost) {
        tell(EvidenceKind.COST, "person " + person, "quarter " + quarter, "cost " + cost);
    }

    /** Of a category with 3 %. */
    void receipt(String receipt, String person, String day, String amount) {
        refund(receipt, person, day, amount, "");
    }

    void refund(String receipt, String person, String day, String amount, String of) {
        tell(
                EvidenceKind.RECEIPT,
                "receipt " + receipt,
                "person " + person,
                "category SP-BOARD",
                "date " + day,
                "amount " + amount,
                "refund_of " + of);
    }

    void amount(String person, String period, String amount) {
        tell(EvidenceKind.AMOUNT, "person " + person, "period " + period, "amount " + amount, "document 客服〔2025〕7號");
    }

    /** @param fields name, a space, value */
    void tell(EvidenceKind kind, String... fields) {
        Map<String, String> told = new HashMap<>();
        for (String field : fields) {
            String[] parts = field.split(" ", 2);
            told.put(parts[0], parts[1]);
        }
        evidence.record(kind, told, "bumen1");
    }

    int file(EvidenceKind kind, String text) {
        return evidence.take(kind, new CsvFile("told.csv", text.getBytes(StandardCharsets.UTF_8)), "bumen1");
    }

    /** Rows and why each of them is bad. */
    static Map<Long, String> badRows(Runnable taking) {
        Refusal refusal = EngineDesk.refused(taking);
        return BadFile.rows(refusal).stream()
                .collect(Collectors.toMap(BadRow::row, BadRow::key, (a, b) -> a, TreeMap::new));
    }

    Recorded known(EvidenceKind kind, String reference) {
        return evidence.find(kind, reference).orElse(null);
    }

    /** Begins the settlement where nobody has, and computes it. @return its number */
    String computed(String kind, String period) {
        return desk.as("bumen1", () -> {
            String number = collecting.determine(kind, period);
            collecting.begin(number);
            collecting.collect(number);
            settlements.compute(number);
            return number;
        });
    }

    String reviewed(String kind, String period) {
        String number = computed(kind, period);
        prepare(number);
        review(number);
        return number;
    }

    String locked(String kind, String period) {
        String number = reviewed(kind, period);
        approve(number);
        return number;
    }

    void prepare(String number) {
        desk.run("bumen1", () -> settlements.prepare(number));
    }

    void review(String number) {
        desk.run("renli1", () -> settlements.review(number));
    }

    void approve(String number) {
        desk.run("lingdao1", () -> settlements.approve(number));
    }

    void correct(String number, String person, int line, String amount) {
        desk.run("bumen1", () -> corrections.correct(number, person, line, Money.of(amount), "數量錯"));
    }

    List<Line> lines(String number, String person) {
        return results.lines(number, person);
    }

    /** Rules and amounts of the lines that pay. */
    List<String> pays(String number, String person) {
        return lines(number, person).stream()
                .filter(line -> line.amount() != null)
                .map(line -> line.rule().code() + " " + line.amount())
                .toList();
    }

    Money gross(String number, String person) {
        return results.pay(number, person).orElseThrow().gross();
    }

    /** Payroll's file of a month; a row: person, income, deductions, withheld, months. */
    void figures(String month, String... rows) {
        StringBuilder file = new StringBuilder("person,month,income,deductions,withheld,months\n");
        for (String row : rows) {
            String[] cells = row.split(" ", 2);
            file.append(cells[0])
                    .append(',')
                    .append(month)
                    .append(',')
                    .append(cells[1].replace(' ', ','))
                    .append('\n');
        }
        tax.take(new CsvFile("figures.csv", file.toString().getBytes(StandardCharsets.UTF_8)), "caiwu1");
    }

    List<String> withhold(String number) {
        return desk.as("caiwu1", () -> payouts.withholdTax(number));
    }

    Withholding taxOf(String number, String person) {
        return tax.payout(number, person).orElseThrow();
    }

    static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
