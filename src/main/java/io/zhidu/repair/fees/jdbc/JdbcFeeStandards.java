package io.zhidu.repair.fees.jdbc;

import io.zhidu.platform.Money;
import io.zhidu.platform.Refusal;
import io.zhidu.repair.fees.FeeItem;
import io.zhidu.repair.fees.FeeStandard;
import io.zhidu.repair.fees.FeeStandards;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcFeeStandards implements FeeStandards {

    private final JdbcClient jdbc;

    JdbcFeeStandards(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public FeeStandard inForceOn(LocalDate day) {
        return jdbc.sql("""
                        SELECT version, effective_from FROM fee_standard WHERE effective_from <= :day
                        ORDER BY effective_from DESC LIMIT 1""")
                .param("day", day)
                .query((row, i) -> standard(row.getString("version"), row.getObject("effective_from", LocalDate.class)))
                .optional()
                .orElseThrow(() -> Refusal.invalid("fees.noneInForce", day));
    }

    @Override
    public FeeStandard version(String version) {
        return jdbc.sql("SELECT version, effective_from FROM fee_standard WHERE version = :version")
                .param("version", version)
                .query((row, i) -> standard(row.getString("version"), row.getObject("effective_from", LocalDate.class)))
                .optional()
                .orElseThrow(() -> Refusal.notFound("fees.unknownVersion", version));
    }

    private FeeStandard standard(String version, LocalDate effectiveFrom) {
        List<FeeItem> items = jdbc.sql("SELECT * FROM fee_item WHERE version = :version ORDER BY code")
                .param("version", version)
                .query((row, i) -> new FeeItem(
                        row.getString("code"),
                        row.getString("category"),
                        row.getString("name"),
                        row.getString("unit"),
                        new Money(row.getBigDecimal("unit_price")),
                        row.getString("note")))
                .list();
        return new FeeStandard(version, effectiveFrom, items);
    }
}
