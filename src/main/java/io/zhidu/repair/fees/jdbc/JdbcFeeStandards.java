package io.zhidu.repair.fees.jdbc;

import io.zhidu.platform.Money;
import io.zhidu.platform.Refusal;
import io.zhidu.repair.fees.FeeItem;
import io.zhidu.repair.fees.FeeStandard;
import io.zhidu.repair.fees.FeeStandards;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcFeeStandards implements FeeStandards {

    private final JdbcClient jdbc;
    private final Map<String, List<FeeItem>> items = new ConcurrentHashMap<>(); // of a version they never change

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

    @Override
    public List<Header> versions() {
        return jdbc.sql("SELECT * FROM fee_standard ORDER BY effective_from DESC")
                .query((row, i) -> new Header(
                        row.getString("version"),
                        row.getObject("effective_from", LocalDate.class),
                        row.getString("file_name"),
                        row.getObject("imported_at", LocalDateTime.class),
                        row.getString("imported_by")))
                .list();
    }

    @Override
    public void replace(FeeStandard standard, Source source) {
        jdbc.sql("""
                        DELETE FROM fee_item WHERE version IN
                          (SELECT version FROM fee_standard WHERE effective_from = :day)""").param("day", standard.effectiveFrom()).update();
        jdbc.sql("DELETE FROM fee_standard WHERE effective_from = :day")
                .param("day", standard.effectiveFrom())
                .update();
        jdbc.sql("""
                        INSERT INTO fee_standard (version, effective_from, file_name, file_sha256, imported_at, imported_by)
                        VALUES (:version, :day, :file, :sha256, :at, :by)""")
                .param("version", standard.version())
                .param("day", standard.effectiveFrom())
                .param("file", source.fileName())
                .param("sha256", source.sha256())
                .param("at", source.importedAt())
                .param("by", source.importedBy())
                .update();
        standard.items().forEach(item -> insert(standard.version(), item));
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

    private FeeStandard standard(String version, LocalDate effectiveFrom) {
        return new FeeStandard(version, effectiveFrom, items.computeIfAbsent(version, this::items));
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
