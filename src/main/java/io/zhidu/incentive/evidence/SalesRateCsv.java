package io.zhidu.incentive.evidence;

import io.zhidu.platform.Refusal;
import io.zhidu.platform.csv.CsvKind;
import java.math.BigDecimal;
import java.util.List;

/** The rows of Annex 2. */
final class SalesRateCsv implements CsvKind<SalesRate> {

    private static final BigDecimal WHOLE = new BigDecimal(100);

    @Override
    public String messages() {
        return "incentive.rate";
    }

    @Override
    public List<List<String>> headings() {
        return List.of(List.of("category", "name", "percent"), List.of("類別", "名稱", "百分比"));
    }

    @Override
    public SalesRate row(List<String> cells) {
        if (!cells.get(0).matches(Fields.CODE)) {
            throw Refusal.invalid("incentive.rate.row.code");
        }
        if (cells.get(1).isEmpty() || cells.get(1).length() > 100) {
            throw Refusal.invalid("incentive.rate.row.name");
        }
        BigDecimal percent = Fields.number(cells.get(2), "[0-9]{1,9}(\\.[0-9]{1,4})?", "incentive.rate.row.percent");
        if (percent.signum() == 0) {
            throw Refusal.invalid("incentive.rate.row.percent");
        }
        if (percent.compareTo(WHOLE) > 0) {
            throw Refusal.invalid("incentive.rate.row.above100");
        }
        return new SalesRate(cells.get(0), cells.get(1), percent);
    }

    @Override
    public Object identity(SalesRate row) {
        return row.category();
    }
}
