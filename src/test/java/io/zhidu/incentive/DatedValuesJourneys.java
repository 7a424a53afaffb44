package io.zhidu.incentive;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.incentive.evidence.Coefficient;
import io.zhidu.incentive.evidence.Period;
import io.zhidu.incentive.evidence.SettlementKind;
import io.zhidu.incentive.tax.TaxTables;
import io.zhidu.platform.Money;
import io.zhidu.platform.csv.CsvFile;
import io.zhidu.support.Proves;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Clauses 2-11, 2-12, 2-13: after all rates have changed, with the second half of April 2025, what was locked before is computed
 * again to its own figures; on both databases. Here it is 10 April 2025.
 */
abstract class DatedValuesJourneys extends IncentiveWorld {

    private static final LocalDate CHANGE = LocalDate.of(2025, 4, 16);
    private static final Path TABLES = Path.of("processes/incentive-settlement");

    @Autowired
    PolicyTables policies;

    @Autowired
    TaxTables taxes;

    private String changed;

    @BeforeEach
    void april() {
        desk.at(LocalDateTime.of(2025, 4, 10, 9, 0));
    }

    /** As if nothing had ever changed: others compute with the same tables. */
    @AfterEach
    void undo() {
        if (changed != null) {
            engine.getRepositoryService().deleteDeployment(changed, true);
        }
        sql(
                "DELETE FROM project_coefficient WHERE version IN"
                        + " (SELECT version FROM project_coefficients WHERE effective_from = '2025-04-16')",
                "DELETE FROM project_coefficients WHERE effective_from = '2025-04-16'",
                "DELETE FROM sales_rate WHERE version IN"
                        + " (SELECT version FROM sales_rates WHERE effective_from = '2025-04-16')",
                "DELETE FROM sales_rates WHERE effective_from = '2025-04-16'");
    }

    @Test
    @Proves("2-13")
    void whatIsLockedIsComputedAgainToItsOwnFiguresAfterAllRatesHaveChanged() throws IOException {
        trip("CC-1", "fuwu01", "PV-STRING", "commission", "63.33", "2025-03-06");
        trip("CC-2", "fuwu01", "22", "2025-03-07");
        accident("SG-1", "fuwu01", "2025-03-08");
        trip("CC-3", "fuwu02", "18", "2025-03-09");
        for (String person : List.of("fuwu01", "fuwu02", "kefu1", "kefu2")) {
            quality(person, "2025-Q1", "9" + person.charAt(person.length() - 1));
            cost(person, "2025-Q1", "100.00");
        }
        receipt("SK-1", "fuwu01", "2025-03-06", "1234.56");
        refund("SK-2", "fuwu01", "2025-03-07", "-2.00", "SK-1");
        List<String> all =
                List.of(locked("monthly", "2025-03"), locked("ranking", "2025-Q1"), locked("sales", "2025-Q1"));
        figures("2025-04", "fuwu01 55000 0 1050 4", "fuwu02 0 0 0 1", "kefu1 0 0 0 1", "kefu2 0 0 0 1");
        all.forEach(number -> assertThat(withhold(number)).isEmpty());
        Map<String, String> before = all.stream().collect(Collectors.toMap(one -> one, this::figuresOf));

        change();

        for (String number : all) {
            assertThat(settlements.isReproduced(number)).as(number).isTrue();
            assertThat(figuresOf(number)).isEqualTo(before.get(number));
        }
        newOnesHaveTheNewValues();
    }

    private String figuresOf(String number) {
        return settlements.get(number) + " " + results.lines(number, results.persons(number)) + " "
                + tax.payouts(number);
    }

    /** So that the test above would see if they did not count. */
    private void newOnesHaveTheNewValues() {
        desk.at(TODAY);
        trip("CC-4", "fuwu01", "30", "2025-04-15");
        trip("CC-5", "fuwu01", "30", "2025-04-16");
        receipt("SK-4", "fuwu01", "2025-04-15", "100.00");
        receipt("SK-5", "fuwu01", "2025-04-16", "100.00");
        refund("SK-6", "fuwu01", "2025-04-17", "-10.00", "SK-4");
        refund("SK-7", "fuwu01", "2025-04-17", "-10.00", "SK-1"); // of a quarter that is locked
        String monthly = computed("monthly", "2025-04");
        assertThat(lines(monthly, "fuwu01").get(0).points()).isEqualTo(number("30.00"));
        assertThat(lines(monthly, "fuwu01").get(1).points()).isEqualTo(number("60.00"));
        assertThat(gross(monthly, "fuwu01")).isEqualTo(Money.of("890.00")); // 89 points above 1 at 10 yuan
        assertThat(pays(computed("sales", "2025-Q2"), "fuwu01"))
                .containsExactlyInAnyOrder(
                        "commission 3.00", "commission 9.00", "commission -0.30", "commission -0.30");
        assertThat(settlements.get(monthly).payoutMonth()).isEqualTo(YearMonth.of(2025, 7));
        assertThat(policies.rewards(Period.parse("2025-Q2")))
                .containsExactlyInAnyOrder(new Reward(1, 9, Money.of("7.00")));
        assertThat(policies.roles(SettlementKind.MONTHLY, Period.parse("2025-04")))
                .containsExactly("finance");
        assertThat(policies.quality(Period.parse("2025-Q2")).score(List.of(), List.of()))
                .isEqualTo(number("1.00"));
        assertThat(taxes.in(YearMonth.of(2025, 5)).bracket(Money.of("1")).percent())
                .isEqualByComparingTo("99");
        assertThat(taxes.in(YearMonth.of(2025, 5)).basicDeduction()).isEqualTo(Money.of("1.00"));
    }

    @Test
    void aFigureThatDoesNotFollowFromTheEvidenceIsSeen() {
        trip("CC-1", "fuwu01", "22", "2025-03-07");
        String number = locked("monthly", "2025-03");
        assertThat(settlements.isReproduced(number)).isTrue();
        sql("UPDATE incentive_evidence SET quantity = 23 WHERE reference = 'CC-1'");
        assertThat(settlements.isReproduced(number)).isFalse();
        sql("UPDATE incentive_evidence SET quantity = 22 WHERE reference = 'CC-1'");
        sql("UPDATE incentive_line SET amount = amount + 1 WHERE person = 'fuwu01' AND rule = 'point-pay'");
        assertThat(settlements.isReproduced(number)).isFalse();
    }

    /** Corrections are not computed from evidence, and belong to what is computed again all the same. */
    @Test
    void adjustmentsAreReproducedToo() {
        trip("CC-1", "fuwu01", "20", "2025-01-06");
        correct(locked("monthly", "2025-01"), "fuwu01", 3, "540.00");
        String february = locked("monthly", "2025-02");
        assertThat(pays(february, "fuwu01")).contains("corrected 540.00");
        String march = locked("monthly", "2025-03");
        assertThat(pays(march, "fuwu01")).contains("brought-forward -270.00");
        assertThat(settlements.isReproduced(february)).isTrue();
        assertThat(settlements.isReproduced(march)).isTrue();
    }

    private void change() throws IOException {
        String coefficients = annexes.coefficientRows(null).stream()
                .map(row -> String.join(
                        ",",
                        row.project(),
                        row.work(),
                        row.name(),
                        row.unit(),
                        doubled(row).toPlainString()))
                .collect(Collectors.joining("\n", "project,work,name,unit,coefficient\n", "\n"));
        annexes.coefficients(csv(coefficients), CHANGE, "bumen1");
        String rates = annexes.rateRows(null).stream()
                .map(row -> row.category() + "," + row.name() + ",9")
                .collect(Collectors.joining("\n", "category,name,percent\n", "\n"));
        annexes.rates(csv(rates), CHANGE, "bumen1");
        DeploymentBuilder tables = engine.getRepositoryService().createDeployment();
        put(tables, "points", "&gt;= 202504", "\"1\"", "\"10.00\"", "\"20\"", "\"accident\"");
        put(tables, "rewards", "&gt;= 202504", "1", "9", "\"7.00\"");
        put(tables, "roles", "-", "&gt;= 202504", "\"finance\"");
        put(tables, "quality", "&gt;= 202504", "\"start\"", "\"\"", "\"1\"");
        put(tables, "payout", "-", "&gt;= 202504", "3");
        put(tables, "tax", "&gt;= 202505", "\"\"", "\"99\"", "\"0.00\"");
        put(tables, "tax-basic", "&gt;= 202505", "\"1.00\"");
        changed = tables.deploy().getId();
    }

    private static BigDecimal doubled(Coefficient row) {
        return row.points().add(row.points());
    }

    /**
     * The company's own table with a row on top, its cells in order; where all rows count the older ones end with the month
     * before.
     */
    private static void put(DeploymentBuilder tables, String name, String... cells) throws IOException {
        String file = "incentive-settlement-" + name + ".dmn";
        String table = Files.readString(TABLES.resolve(file));
        StringBuilder row = new StringBuilder("<rule id=\"rule_changed\">");
        int inputs = table.split("<input ", -1).length - 1;
        for (int n = 0; n < cells.length; n++) {
            String entry = n < inputs ? "inputEntry" : "outputEntry";
            row.append("<%s id=\"entry_changed_%d\"><text>%s</text></%s>".formatted(entry, n, cells[n], entry));
        }
        if (table.contains("COLLECT")) {
            table = table.replace("&gt;= 200001", "[200001..202503]").replace("&gt;= 201901", "[201901..202504]");
        }
        tables.addString(file, table.replaceFirst("<rule ", row + "</rule><rule "));
    }

    private static CsvFile csv(String text) {
        return new CsvFile("annex.csv", text.getBytes(StandardCharsets.UTF_8));
    }
}
