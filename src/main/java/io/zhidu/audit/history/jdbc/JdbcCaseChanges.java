package io.zhidu.audit.history.jdbc;

import io.zhidu.audit.history.search.CaseChanges;
import io.zhidu.audit.history.search.ChangedCase;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcCaseChanges implements CaseChanges, ChangedCase {

    private final JdbcClient jdbc;

    JdbcCaseChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void note(String id) {
        jdbc.sql("INSERT INTO audit_case_change (id) VALUES (:id)")
                .param("id", id)
                .update();
    }

    @Override
    public List<String> take(int most) {
        Map<Long, String> taken = new LinkedHashMap<>();
        jdbc.sql("SELECT seq, id FROM audit_case_change ORDER BY seq LIMIT :most FOR UPDATE")
                .param("most", most)
                .query((row, i) -> taken.put(row.getLong("seq"), row.getString("id")))
                .list();
        if (!taken.isEmpty()) {
            jdbc.sql("DELETE FROM audit_case_change WHERE seq IN (:taken)")
                    .param("taken", taken.keySet())
                    .update();
        }
        return List.copyOf(new LinkedHashSet<>(taken.values()));
    }

    @Override
    @Transactional
    public void findMissing() {
        jdbc.sql("""
                        INSERT INTO audit_case_change (id)
                        SELECT p.PROC_INST_ID_ FROM ACT_HI_PROCINST p
                        WHERE NOT EXISTS (SELECT 1 FROM audit_case c WHERE c.id = p.PROC_INST_ID_)""").update();
        jdbc.sql("""
                        INSERT INTO audit_case_change (id)
                        SELECT c.id FROM audit_case c
                        WHERE NOT EXISTS (SELECT 1 FROM ACT_HI_PROCINST p WHERE p.PROC_INST_ID_ = c.id)""").update();
    }
}
