package io.zhidu.repair.fees;

import io.zhidu.people.Staff;
import io.zhidu.platform.Money;
import io.zhidu.platform.Refusal;
import io.zhidu.platform.csv.CsvKind;
import java.math.BigDecimal;
import java.util.List;

/** The rows of a fee standard. */
final class FeeCsv implements CsvKind<FeeItem> {

    private static final BigDecimal MOST = new BigDecimal("9999999.99");

    @Override
    public String messages() {
        return "fees";
    }

    @Override
    public List<List<String>> headings() {
        return List.of(
                List.of("code", "category", "name", "unit", "unit_price", "note"),
                List.of("編號", "類別", "項目", "單位", "單價", "備註"));
    }

    @Override
    public FeeItem row(List<String> cells) {
        String problem = problem(cells);
        if (problem != null) {
            throw Refusal.invalid(problem);
        }
        return new FeeItem(
                cells.get(0),
                cells.get(1),
                cells.get(2),
                cells.get(3),
                Money.of(cells.get(4)),
                cells.get(5).isEmpty() ? null : cells.get(5));
    }

    @Override
    public Object identity(FeeItem item) {
        return item.code();
    }

    private static String problem(List<String> cells) {
        if (!cells.get(0).matches("[A-Za-z0-9-]{1,32}")) {
            return "fees.row.code";
        }
        if (!Staff.SPECIALTIES.contains(cells.get(1))) {
            return "fees.row.category";
        }
        if (cells.get(2).isEmpty()
                || cells.get(2).length() > 100
                || cells.get(5).length() > 200) {
            return "fees.row.name";
        }
        if (cells.get(3).isEmpty() || cells.get(3).length() > 16) {
            return "fees.row.unit";
        }
        return isPrice(cells.get(4)) ? null : "fees.row.price";
    }

    private static boolean isPrice(String text) {
        return text.matches("[0-9]{1,7}(\\.[0-9]{1,2})?") && new BigDecimal(text).compareTo(MOST) <= 0;
    }
}
