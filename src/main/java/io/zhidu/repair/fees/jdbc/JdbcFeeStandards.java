package io.zhidu.repair.fees.jdbc;

import io.zhidu.platform.Money;
import io.zhidu.platform.Refusal;
import io.zhidu.platform.dated.DatedVersion;
import io.zhidu.platform.dated.DatedVersions;
import io.zhidu.repair.fees.FeeItem;
import io.zhidu.repair.fees.FeeStandard;
import io.zhidu.repair.fees.FeeStandards;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcFeeStandards implements FeeStandards {

    private final DatedVersions<FeeItem> versions;

    JdbcFeeStandards(JdbcClient jdbc) {
        versions = new DatedVersions<>(
                jdbc, "fee_standard", "fee_item", "code", JdbcFeeStandards::columns, JdbcFeeStandards::item);
    }

    @Override
    public FeeStandard inForceOn(LocalDate day) {
        return versions.inForceOn(day).map(this::standard).orElseThrow(() -> Refusal.invalid("fees.noneInForce", day));
    }

    @Override
    public FeeStandard version(String version) {
        return versions.find(version)
                .map(this::standard)
                .orElseThrow(() -> Refusal.notFound("fees.unknownVersion", version));
    }

    @Override
    public List<DatedVersion> versions() {
        return versions.all();
    }

    @Override
    public void replace(DatedVersion version, List<FeeItem> items) {
        versions.replace(version, items);
    }

    private FeeStandard standard(DatedVersion version) {
        return new FeeStandard(version.id(), version.effectiveFrom(), versions.rows(version));
    }

    private static Map<String, Object> columns(FeeItem item) {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("code", item.code());
        columns.put("category", item.category());
        columns.put("name", item.name());
        columns.put("unit", item.unit());
        columns.put("unit_price", item.unitPrice().amount());
        columns.put("note", item.note());
        return columns;
    }

    private static FeeItem item(ResultSet row, int n) throws SQLException {
        return new FeeItem(
                row.getString("code"),
                row.getString("category"),
                row.getString("name"),
                row.getString("unit"),
                new Money(row.getBigDecimal("unit_price")),
                row.getString("note"));
    }
}
