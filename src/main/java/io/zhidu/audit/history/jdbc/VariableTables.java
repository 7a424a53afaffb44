package io.zhidu.audit.history.jdbc;

import io.zhidu.audit.history.Cursor;
import io.zhidu.audit.history.VariableChange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class VariableTables {

    private final EngineTables tables;

    VariableTables(EngineTables tables) {
        this.tables = tables;
    }

    List<VariableChange> changes(String instance, String name, Cursor after, int size) {
        List<Changed> read = tables.sql("""
                        SELECT d.*, COALESCE(d.SEQUENCE_COUNTER_, 0) AS seq, b.BYTES_, a.ACT_ID_
                        FROM ACT_HI_DETAIL d LEFT JOIN ACT_GE_BYTEARRAY b ON b.ID_ = d.BYTEARRAY_ID_
                          LEFT JOIN ACT_HI_ACTINST a ON a.ID_ = d.ACT_INST_ID_
                        WHERE d.PROC_INST_ID_ = :instance AND d.TYPE_ = 'VariableUpdate' AND (:name IS NULL OR d.NAME_ = :name)
                          AND (d.TIME_ > :at OR d.TIME_ = :at AND (COALESCE(d.SEQUENCE_COUNTER_, 0) > :sequence
                               OR COALESCE(d.SEQUENCE_COUNTER_, 0) = :sequence AND d.ID_ > :id))
                        ORDER BY d.TIME_, seq, d.ID_ LIMIT :limit""")
                .param("instance", instance)
                .param("name", name)
                .param("at", tables.moment(after.at()))
                .param("sequence", after.sequence())
                .param("id", after.id())
                .param("limit", size + 1)
                .query(this::change)
                .list();
        return read.isEmpty() ? List.of() : withActors(instance, read);
    }

    private record Changed(VariableChange change, String operation) {}

    private List<VariableChange> withActors(String instance, List<Changed> read) {
        LocalDateTime first = read.get(0).change().at();
        LocalDateTime last = read.get(read.size() - 1).change().at();
        Actors actors = Actors.between(tables, instance, first, last);
        return read.stream()
                .map(each -> each.change()
                        .by(actors.of(each.operation(), each.change().at())))
                .toList();
    }

    private Changed change(ResultSet row, int i) throws SQLException {
        VariableChange change = new VariableChange(
                row.getString("ID_"),
                row.getLong("seq"),
                row.getString("NAME_"),
                row.getString("VAR_TYPE_"),
                EngineValue.of(row, row.getString("VAR_TYPE_")),
                null,
                row.getInt("REV_"),
                tables.local(row, "TIME_"),
                null,
                null,
                row.getString("ACT_ID_"),
                null);
        return new Changed(change, row.getString("OPERATION_ID_"));
    }
}
