package io.zhidu.incentive.evidence;

import io.zhidu.platform.Refusal;
import io.zhidu.platform.csv.CsvKind;
import java.math.BigDecimal;
import java.util.List;

/** The rows of Annex 1. */
final class CoefficientCsv implements CsvKind<Coefficient> {

    @Override
    public String messages() {
        return "incentive.coefficient";
    }

    @Override
    public List<List<String>> headings() {
        return List.of(
                List.of("project", "work", "name", "unit", "coefficient"), List.of("項目", "工作", "名稱", "單位", "係數"));
    }

    @Override
    public Coefficient row(List<String> cells) {
        if (!cells.get(0).matches(Fields.CODE) || !cells.get(1).matches(Fields.CODE)) {
            throw Refusal.invalid("incentive.coefficient.row.code");
        }
        if (cells.get(2).isEmpty()
                || cells.get(2).length() > 100
                || cells.get(3).isEmpty()
                || cells.get(3).length() > 16) {
            throw Refusal.invalid("incentive.coefficient.row.name");
        }
        BigDecimal points =
                Fields.number(cells.get(4), "[0-9]{1,3}(\\.[0-9]{1,4})?", "incentive.coefficient.row.value");
        if (points.signum() == 0) {
            throw Refusal.invalid("incentive.coefficient.row.value");
        }
        return new Coefficient(cells.get(0), cells.get(1), cells.get(2), cells.get(3), points);
    }

    /** Two coefficients for the same work on the same days would overlap. */
    @Override
    public Object identity(Coefficient row) {
        return row.project() + " " + row.work();
    }
}
