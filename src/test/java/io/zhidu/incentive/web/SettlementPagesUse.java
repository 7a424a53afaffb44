package io.zhidu.incentive.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.incentive.evidence.EvidenceKind;
import io.zhidu.support.HttpPerson.Answer;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Settlements, their statements down to the net pay, and payroll's figures, as each role reads them. */
abstract class SettlementPagesUse extends IncentiveWebWorld {

    private static final List<String> READERS =
            List.of("bumen1", "renli1", "lingdao1", "caiwu1", "zongjing1", "shenji1");
    private static final String FIGURES = "person,month,income,deductions,withheld,months\n";

    @Test
    void aPersonReadsHisOwnLockedStatementDownToHisNetPayAndNobodyElses() throws IOException {
        String trip = trip(ENGINEER, "12", "2024-02-05");
        accident("2024-02-06", "=1+1 <script>x()</script>");
        trip("weixiu4", "10", "2024-02-05");
        String number = computed("2024-02");
        String own = "/incentives/statement?settlement=" + number;
        assertThat(page(ENGINEER, own).status()).as("not locked yet").isEqualTo(404);
        assertThat(page("bumen1", own + "&person=" + ENGINEER).body()).contains("尚未鎖定，數字仍可能改變");
        refused(page("caiwu1", "/incentives/" + number + "/payout.xlsx"), 409, "尚未鎖定");

        locked("2024-02");
        assertThat(page(ENGINEER, own).body()).contains("薪資數字尚未匯入");
        Answer taken = upload("renli1", "/incentives/tax", "x.csv", FIGURES + ENGINEER + ",2024-03,30000,3000,0,3\n");
        assertThat(taken.status()).as(taken.body()).isEqualTo(302);
        desk.run("caiwu1", () -> payouts.withholdTax(number));

        Document statement = Jsoup.parse(page(ENGINEER, own).body());
        assertThat(statement.select("#line-1").text()).contains(trip, "2-4.1", "12.00 × 2", "24.00");
        assertThat(statement.select("#line-2").text()).contains("2-4.2", "-2.00", "=1+1 <script>x()</script>");
        assertThat(statement.select("#line-3").text()).contains("當月基數", "-17.00");
        assertThat(statement.select("#line-4").text()).contains("5.00 × 270", "1350.00");
        assertThat(statement.select("tfoot").text()).contains("5.00", "1350.00");
        assertThat(statement.select("table.tax td").eachText())
                .containsExactly(
                        "30000.00",
                        "1350.00",
                        "15000.00",
                        "3000.00",
                        "13350.00",
                        "3 %",
                        "0.00",
                        "400.50",
                        "0.00",
                        "400.50",
                        "949.50");
        assertThat(statement.select("table.tax").text()).contains("3 個月", "至 36000.00 元一級");
        assertThat(page(ENGINEER, "/incentives/statement").body()).contains(number);
        assertThat(page(ENGINEER, "/incentives/statement.xlsx").status())
                .as("his latest one")
                .isEqualTo(200);
        assertThat(page(ENGINEER, own.replace("statement", "statement/print")).body())
                .contains("績效激勵明細單", "1350.00", "949.50", "邱志偉", "徐麗娟", "葉國華");

        for (String other : List.of("weixiu4", "fuwu01", "tousu1")) {
            for (String path : List.of("/statement", "/statement/print", "/statement.xlsx")) {
                assertThat(page(other, "/incentives" + path + "?person=" + ENGINEER)
                                .status())
                        .isEqualTo(404);
                assertThat(page(other, "/incentives" + path + "?person=" + ENGINEER + "&settlement=" + number)
                                .status())
                        .isEqualTo(404);
            }
            for (String path :
                    List.of("", "/" + number, "/" + number + ".xlsx", "/" + number + "/payout.xlsx", "/tax")) {
                assertThat(page(other, "/incentives" + path).status())
                        .as(other + " " + path)
                        .isEqualTo(403);
            }
        }
        assertThat(page("tousu1", own).status()).as("not in it").isEqualTo(404);
        for (String reader : READERS) {
            assertThat(page(reader, own + "&person=" + ENGINEER).body()).contains("949.50");
            assertThat(page(reader, "/incentives").body()).contains(number, "已鎖定", "邱志偉 · 徐麗娟 · 葉國華");
            assertThat(page(reader, "/incentives/" + number).body())
                    .contains("949.50", "領導審批並鎖定")
                    .contains("1 人因缺薪資數字未能扣稅，其餘人不受影響：黃俊傑 weixiu4");
        }
        assertThat(page("shenji1", "/incentives/" + number + "/reproduced").body())
                .contains("重算結果與帳上一致");
        downloads(number);
    }

    private void downloads(String number) throws IOException {
        List<Row> lines = sheet(ENGINEER, "/incentives/statement.xlsx?settlement=" + number, 0);
        assertThat(lines.get(2).getCell(4).getType()).isEqualTo(CellType.STRING);
        assertThat(lines.get(2).getCell(4).asString()).isEqualTo("=1+1 <script>x()</script>");
        assertThat(lines.get(4).getCell(8).asNumber()).isEqualByComparingTo("1350.00");
        List<Row> tax = sheet("caiwu1", "/incentives/statement.xlsx?settlement=" + number + "&person=" + ENGINEER, 1);
        assertThat(tax.get(tax.size() - 1).getCell(1).asNumber()).isEqualByComparingTo("949.50");

        List<Row> everybody = sheet("caiwu1", "/incentives/" + number + ".xlsx", 0);
        assertThat(everybody)
                .anyMatch(row -> row.getCell(0).asString().equals("weixiu4")
                        && row.getCell(6).asString().equals("待薪資數字"));
        List<Row> payout = sheet("caiwu1", "/incentives/" + number + "/payout.xlsx", 0);
        assertThat(payout).noneMatch(row -> row.getCell(0).asString().equals("weixiu4"));
        Row own = payout.stream()
                .filter(row -> row.getCell(0).asString().equals(ENGINEER))
                .findFirst()
                .orElseThrow();
        assertThat(own.getCell(1).asString()).isEqualTo("吳文雄");
        assertThat(own.getCell(2).asNumber()).isEqualByComparingTo("1350.00");
        assertThat(own.getCell(3).asNumber()).isEqualByComparingTo("400.50");
        assertThat(own.getCell(4).asNumber()).isEqualByComparingTo("949.50");
        assertThat(own.getCell(5).asString()).isEqualTo("2024-03");
    }

    private void accident(String day, String description) {
        evidence.record(
                EvidenceKind.ACCIDENT,
                Map.of("reference", "SG-" + own, "person", ENGINEER, "date", day, "description", description),
                "bumen1");
    }

    @Test
    void theDepartmentCorrectsALockedLineAndTheNextSettlementTakesItUp() {
        trip(ENGINEER, "10", "2024-04-08");
        String number = locked("2024-04");
        String statement = "/incentives/statement?settlement=" + number;
        assertThat(page("bumen1", statement + "&person=" + ENGINEER).body()).contains("更正這一行");
        for (String other : List.of("renli1", "caiwu1", "shenji1")) {
            assertThat(page(other, statement + "&person=" + ENGINEER).body()).doesNotContain("更正這一行");
        }
        Map<String, String> correction = correction(number, "3", "1080.00", "少記一台");
        assertThat(person("renli1").form("/incentives/corrections", correction).status())
                .isEqualTo(403);
        assertThat(person(ENGINEER).form("/incentives/corrections", correction).status())
                .isEqualTo(403);
        for (String amount : List.of("1e3", "１０", "1.001", "", "NaN")) {
            refused(correct(correction(number, "3", amount, "x")), 400, "更正後的金額須是半形數字");
        }
        refused(correct(correction(number, "3", "810.00", "x")), 400, "與原來的 810.00 元相同");
        refused(correct(correction(number, "3", "1.00", " ")), 400, "更正須寫明原因");
        refused(correct(correction(number, "1", "1.00", "x")), 400, "不是計發金額的行");
        assertThat(page(ENGINEER, statement).body()).doesNotContain("後來的沖回與更正");

        assertThat(correct(correction).status()).isEqualTo(302);
        String next = computed("2024-05");
        assertThat(page(ENGINEER, statement).body()).contains("後來的沖回與更正", "-810.00", "1080.00", "少記一台");
        assertThat(page("shenji1", "/incentives/statement?settlement=" + next + "&person=" + ENGINEER)
                        .body())
                .contains("沖回已鎖定的行", number + " #3", "-810.00", "1080.00");
        assertThat(Jsoup.parse(page("shenji1", "/incentives/" + number).body())
                        .select("tr:contains(更正（下期沖回）)")
                        .text())
                .contains("邱志偉", ENGINEER + " #3: 810.00 → 1080.00 · 少記一台");
        refused(correct(correction), 409, "已更正過");
    }

    @Test
    void nobodyCorrectsALineOfHisOwn() {
        trip("bumen1", "10", "2024-06-10");
        String number = locked("2024-06");
        assertThat(page("bumen1", "/incentives/statement?settlement=" + number).body())
                .doesNotContain("更正這一行");
        Map<String, String> own = new java.util.HashMap<>(correction(number, "3", "9999.00", "x"));
        own.put("person", "bumen1");
        refused(correct(own), 403, "不能更正自己的行");
    }

    private Answer correct(Map<String, String> form) {
        return person("bumen1").form("/incentives/corrections", form);
    }

    private static Map<String, String> correction(String number, String line, String amount, String reason) {
        return Map.of("settlement", number, "person", ENGINEER, "lineNo", line, "amount", amount, "reason", reason);
    }

    @Test
    void whileItIsInTimeHisOwnLinesAloneHaveAFormToObject() {
        trip(ENGINEER, "9", "2024-03-08");
        String number = locked("2024-03");
        String statement = "/incentives/statement?settlement=" + number;
        Document own = Jsoup.parse(page(ENGINEER, statement).body());
        assertThat(own.select("form[action=/incentives/appeals]"))
                .hasSize(own.select("tbody tr[id]").size());
        assertThat(own.text()).contains("（含當日）以前對任何一行申訴");
        assertThat(page("bumen1", statement + "&person=" + ENGINEER).body()).doesNotContain("/incentives/appeals");
        Map<String, String> objection = Map.of("settlement", number, "lineNo", "1", "objection", "x");
        assertThat(person("tousu1").form("/incentives/appeals", objection).status())
                .as("has no line in it")
                .isEqualTo(404);

        refused(person(ENGINEER).form("/incentives/appeals", Map.of("settlement", number, "lineNo", "1")), 400, "申訴理由");
        refused(person(ENGINEER).form("/incentives/appeals", objection("99", "少了")), 404, "您沒有第 99 行");
        Answer sent = person(ENGINEER).form("/incentives/appeals", objection("1", "少了一台 <script>x()</script>"));
        assertThat(sent.status()).as(sent.body()).isEqualTo(302);
        assertThat(page(ENGINEER, sent.header("Location").replaceAll("^https?://[^/]+", ""))
                        .body())
                .contains("申訴已送出", "少了一台 &lt;script&gt;", "待答覆")
                .doesNotContain("<script>x()");
        refused(person(ENGINEER).form("/incentives/appeals", objection("1", "再一次")), 409, "您已申訴過");
        assertThat(page("shenji1", "/incentives/" + number).body()).contains("少了一台");
    }

    private static Map<String, String> objection(String line, String words) {
        return Map.of("settlement", "JL-2024-03-monthly", "lineNo", line, "objection", words);
    }

    @Test
    void payrollsFiguresAreReadByThoseWhoPayAndBroughtByThoseWhoKnowThem() {
        String file = FIGURES + "weixiu3,2024-11,80000.10,6000,1234.5,11\n";
        for (String other : List.of("bumen1", "lingdao1", "fuwu01")) {
            assertThat(page(other, "/incentives/tax").status()).isEqualTo(403);
            assertThat(upload(other, "/incentives/tax", "x.csv", file).status()).isEqualTo(403);
        }
        assertThat(upload("shenji1", "/incentives/tax", "x.csv", file).status()).isEqualTo(403);
        assertThat(page("caiwu1", "/incentives/tax").status()).isEqualTo(200);
        assertThat(page("caiwu1", "/incentives/tax?month=2024-11").body()).doesNotContain("80000.10");
        assertThat(upload("caiwu1", "/incentives/tax?month=2024-11", "x.csv", file)
                        .status())
                .isEqualTo(302);
        assertThat(page("shenji1", "/incentives/tax?month=2024-11").body()).contains("80000.10", "1234.50", "王建宏");
        String bad = FIGURES + "nobody,2024-11,1,1,1,1\nweixiu3,2024-11,1e3,0,0,1\nweixiu3,2024-11,1,0,0,12\n";
        Answer answer = upload("caiwu1", "/incentives/tax?month=2024-11", "x.csv", bad);
        refused(answer, 400, "檔案有 3 行不對");
        assertThat(answer.body()).contains("沒有這個人的帳號", "金額須是半形數字", "任職月數須是");
        refused(page("caiwu1", "/incentives/tax?month=2024-13"), 400, "2024-13");
    }

    @Test
    void anUnknownSettlementIsNotFoundAndTheListNeedsNoParameter() {
        for (String path :
                List.of("JL-2019-01-monthly", "JL-2019-01-monthly.xlsx", "x", "JL-2019-01-monthly/reproduced")) {
            assertThat(page("shenji1", "/incentives/" + path).status()).as(path).isEqualTo(404);
        }
        assertThat(page("shenji1", "/incentives?lang=en").body()).contains("Incentive settlements");
    }
}
