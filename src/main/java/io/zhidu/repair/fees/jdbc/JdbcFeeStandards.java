package io.zhidu.repair.fees.jdbc;

import io.zhidu.platform.Money;
import io.zhidu.platform.Refusal;
import io.zhidu.platform.dated.DatedVersion;
import io.zhidu.platform.dated.DatedVersions;
import io.zhidu.repair.fees.FeeItem;
import io.zhidu.repair.fees.FeeStandard;
import io.zhidu.repair.fees.FeeStandards;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcFeeStandards implements FeeStandards {

    private final JdbcClient jdbc;
    private final DatedVersions versions;
    private final Map<String, List<FeeItem>> items = new ConcurrentHashMap<>(); // of a version they never change

    JdbcFeeStandards(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.versions = new DatedVersions(jdbc, "fee_standard", "fee_item");
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
        versions.replace(version);
        items.forEach(item -> insert(version.id(), item));
    }

    private void insert(String version, FeeItem item) {
        jdbc.sql("""
                        INSERT INTO fee_item (version, code, category, name, unit, unit_price, note)
                        VALUES (:version, :code, :category, :name, :unit, :price, :note)""")
                .param("version", version)
                .param("code", item.code())
                .param("category", item.category())
                .param("name", item.name())
                .param("unit", item.unit())
                .param("price", item.unitPrice().amount())
                .param("note", item.note())
                .update();
    }

    private FeeStandard standard(DatedVersion version) {
        return new FeeStandard(version.id(), version.effectiveFrom(), items.computeIfAbsent(version.id(), this::items));
    }

    private List<FeeItem> items(String version) {
        return jdbc.sql("SELECT * FROM fee_item WHERE version = :version ORDER BY code")
                .param("version", version)
                .query((row, i) -> new FeeItem(
                        row.getString("code"),
                        row.getString("category"),
                        row.getString("name"),
                        row.getString("unit"),
                        new Money(row.getBigDecimal("unit_price")),
                        row.getString("note")))
                .list();
    }
}
