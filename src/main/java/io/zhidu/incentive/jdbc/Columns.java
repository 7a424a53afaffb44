package io.zhidu.incentive.jdbc;

import io.zhidu.platform.Money;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;

/** Values of columns that may be null. */
final class Columns {

    private Columns() {}

    static Money money(ResultSet row, String column) throws SQLException {
        BigDecimal yuan = row.getBigDecimal(column);
        return yuan == null ? null : new Money(yuan);
    }

    static YearMonth month(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : YearMonth.parse(text);
    }

    static BigDecimal yuan(Money money) {
        return money == null ? null : money.amount();
    }
}
