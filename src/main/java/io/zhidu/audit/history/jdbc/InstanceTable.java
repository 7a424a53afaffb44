package io.zhidu.audit.history.jdbc;

import io.zhidu.audit.history.CaseCounts;
import io.zhidu.audit.history.CaseRows.Instance;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class InstanceTable {

    private final EngineTables tables;

    InstanceTable(EngineTables tables) {
        this.tables = tables;
    }

    Optional<Instance> find(String id) {
        return tables.sql("SELECT * FROM ACT_HI_PROCINST WHERE PROC_INST_ID_ = :id")
                .param("id", id)
                .query(this::row)
                .optional()
                .map(this::ended);
    }

    List<Instance> numbered(String number) {
        return ended(tables.sql("""
                        SELECT * FROM ACT_HI_PROCINST WHERE BUSINESS_KEY_ = :number
                        ORDER BY START_TIME_ DESC, ID_ DESC LIMIT 20""").param("number", number).query(this::row).list());
    }

    List<Instance> calledBy(String id) {
        return ended(tables.sql("""
                        SELECT * FROM ACT_HI_PROCINST WHERE SUPER_PROCESS_INSTANCE_ID_ = :id
                        ORDER BY START_TIME_ DESC, ID_ DESC LIMIT 50""").param("id", id).query(this::row).list());
    }

    CaseCounts counts(Instance of) {
        return tables.sql("""
                        SELECT
                          (SELECT COUNT(*) FROM ACT_HI_ACTINST WHERE PROC_INST_ID_ = :id) AS steps,
                          (SELECT COUNT(*) FROM form_record WHERE process_instance = :id) AS forms,
                          (SELECT COUNT(*) FROM ACT_HI_DETAIL WHERE PROC_INST_ID_ = :id AND TYPE_ = 'VariableUpdate') AS changes,
                          (SELECT COUNT(*) FROM ACT_HI_DECINST WHERE PROC_INST_ID_ = :id) AS decisions,
                          (SELECT COUNT(*) FROM ACT_HI_INCIDENT WHERE PROC_INST_ID_ = :id)
                          + (SELECT COUNT(*) FROM ACT_HI_JOB_LOG WHERE PROCESS_INSTANCE_ID_ = :id AND JOB_STATE_ = 1) AS troubles,
                          (SELECT COUNT(*) FROM ACT_HI_COMMENT WHERE %s) AS remarks,
                          (SELECT COUNT(*) FROM ACT_HI_OP_LOG WHERE PROC_INST_ID_ = :id) AS operations,
                          (SELECT COUNT(*) FROM outbox_message WHERE message_key >= :first AND message_key < :last) AS messages
                        """.formatted(TalkTables.UNDER_INSTANCE.formatted("id")))
                .param("id", of.id())
                .param("first", of.number() + ":")
                .param("last", of.number() + ";")
                .query((row, i) -> new CaseCounts(
                        row.getLong("steps"),
                        row.getLong("forms"),
                        row.getLong("changes"),
                        row.getLong("decisions"),
                        row.getLong("troubles"),
                        row.getLong("remarks"),
                        row.getLong("operations"),
                        of.number().isEmpty() ? 0 : row.getLong("messages")))
                .single();
    }

    private List<Instance> ended(List<Instance> instances) {
        return instances.stream().map(this::ended).toList();
    }

    /** Where a part of the model ended the case, the engine only names that part. */
    private Instance ended(Instance instance) {
        return instance.outcome() == null || !instance.outcome().startsWith("subProcess_")
                ? instance
                : instance.endedBy(tables.sql("""
                        SELECT ACT_ID_ FROM ACT_HI_ACTINST WHERE PROC_INST_ID_ = :id AND ACT_ID_ LIKE 'endEvent!_%' ESCAPE '!'
                        ORDER BY END_TIME_ DESC, SEQUENCE_COUNTER_ DESC LIMIT 1""")
                        .param("id", instance.id())
                        .query(String.class)
                        .optional()
                        .orElse(instance.outcome()));
    }

    Instance row(ResultSet row, int i) throws SQLException {
        String number = row.getString("BUSINESS_KEY_");
        String root = row.getString("ROOT_PROC_INST_ID_");
        return new Instance(
                row.getString("PROC_INST_ID_"),
                number == null ? "" : number,
                row.getString("PROC_DEF_KEY_"),
                row.getString("PROC_DEF_ID_"),
                root == null ? row.getString("PROC_INST_ID_") : root,
                row.getString("SUPER_PROCESS_INSTANCE_ID_"),
                row.getString("STATE_"),
                row.getString("END_ACT_ID_"),
                tables.local(row, "START_TIME_"),
                tables.local(row, "END_TIME_"),
                row.getString("START_USER_ID_"));
    }
}
