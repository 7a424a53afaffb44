package io.zhidu.incentive.process;

import io.zhidu.incentive.PointValues;
import io.zhidu.incentive.PolicyTables;
import io.zhidu.incentive.Reward;
import io.zhidu.incentive.evidence.Period;
import io.zhidu.incentive.evidence.QualityTable;
import io.zhidu.incentive.evidence.SettlementKind;
import io.zhidu.incentive.tax.Bracket;
import io.zhidu.incentive.tax.TaxTable;
import io.zhidu.incentive.tax.TaxTables;
import io.zhidu.platform.EngineDoor;
import io.zhidu.platform.Money;
import io.zhidu.platform.Refusal;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Component;

/** Asks the decision tables {@code incentive-settlement-*}, once for a settlement each. */
@Component
class IncentiveTables implements PolicyTables, TaxTables {

    private static final String LAST_MONTH = "lastMonth";

    private final DecisionService decisions;
    private final EngineDoor door;

    IncentiveTables(DecisionService decisions, EngineDoor door) {
        this.decisions = decisions;
        this.door = door;
    }

    @Override
    public PointValues points(Period month) {
        Map<String, Object> row = only("points", Map.of(LAST_MONTH, month.yyyymm()), month);
        return new PointValues(
                number(row, "basePoints"),
                money(row, "payPerPoint"),
                number(row, "accidentPoints"),
                "accident".equals(row.get("accidentCounting")));
    }

    @Override
    public List<Reward> rewards(Period quarter) {
        return rows("rewards", Map.of(LAST_MONTH, quarter.yyyymm()), quarter).stream()
                .map(row ->
                        new Reward((Integer) row.get("fromRank"), (Integer) row.get("toRank"), money(row, "reward")))
                .toList();
    }

    @Override
    public Set<String> roles(SettlementKind kind, Period period) {
        return ask("roles", Map.of("kind", kind.code(), LAST_MONTH, period.yyyymm())).stream()
                .map(row -> (String) row.get("role"))
                .collect(Collectors.toSet());
    }

    @Override
    public QualityTable quality(Period quarter) {
        List<Map<String, Object>> rows = rows("quality", Map.of(LAST_MONTH, quarter.yyyymm()), quarter);
        return new QualityTable(
                of(rows, "start").values().stream().findFirst().orElse(BigDecimal.ZERO),
                of(rows, "callback"),
                of(rows, "complaint"));
    }

    private static Map<String, BigDecimal> of(List<Map<String, Object>> rows, String source) {
        return rows.stream()
                .filter(row -> source.equals(row.get("source")))
                .collect(Collectors.toMap(row -> (String) row.get("value"), row -> number(row, "score")));
    }

    @Override
    public YearMonth payoutMonth(SettlementKind kind, Period period) {
        Map<String, Object> asked = Map.of("kind", kind.code(), LAST_MONTH, period.yyyymm());
        return period.last().plusMonths((Integer) only("payout", asked, period).get("monthsAfter"));
    }

    @Override
    public TaxTable in(YearMonth payoutMonth) {
        Map<String, Object> asked = Map.of("payoutMonth", Period.yyyymm(payoutMonth));
        List<Bracket> brackets = rows("tax", asked, payoutMonth).stream()
                .map(row -> new Bracket(
                        "".equals(row.get("upTo")) ? null : money(row, "upTo"),
                        number(row, "percent"),
                        money(row, "quickDeduction")))
                .toList();
        return new TaxTable(brackets, money(only("tax-basic", asked, payoutMonth), "basicDeduction"));
    }

    private Map<String, Object> only(String table, Map<String, Object> asked, Object when) {
        return rows(table, asked, when).get(0);
    }

    private List<Map<String, Object>> rows(String table, Map<String, Object> asked, Object when) {
        List<Map<String, Object>> rows = ask(table, asked);
        if (rows.isEmpty()) {
            throw Refusal.invalid("incentive.table.none", when, "incentive-settlement-" + table);
        }
        return rows;
    }

    private List<Map<String, Object>> ask(String table, Map<String, Object> asked) {
        String key = "incentive-settlement-" + table;
        return door.open(() -> decisions.evaluateDecisionTableByKey(key, asked)).stream()
                .map(DmnDecisionRuleResult::getEntryMap)
                .toList();
    }

    private static BigDecimal number(Map<String, Object> row, String name) {
        return new BigDecimal((String) row.get(name));
    }

    private static Money money(Map<String, Object> row, String name) {
        return Money.of((String) row.get(name));
    }
}
