package io.zhidu.audit.history.jdbc;

import io.zhidu.audit.history.search.CaseTexts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCaseTexts implements CaseTexts {

    private final EngineTables tables;

    JdbcCaseTexts(EngineTables tables) {
        this.tables = tables;
    }

    @Override
    public Set<String> persons(String id) {
        return new HashSet<>(tables.sql("""
                        SELECT ASSIGNEE_ FROM ACT_HI_TASKINST WHERE PROC_INST_ID_ = :id AND ASSIGNEE_ IS NOT NULL
                        UNION SELECT USER_ID_ FROM ACT_HI_OP_LOG WHERE PROC_INST_ID_ = :id AND USER_ID_ IS NOT NULL
                        """).param("id", id).query(String.class).list());
    }

    @Override
    public List<String> elements(String id) {
        return tables.sql("SELECT DISTINCT ACT_ID_ FROM ACT_HI_ACTINST WHERE PROC_INST_ID_ = :id")
                .param("id", id)
                .query(String.class)
                .list();
    }

    @Override
    public List<String> texts(String id, int most) {
        List<String> all = new ArrayList<>(tables.sql("""
                        SELECT DISTINCT TEXT_ FROM ACT_HI_DETAIL
                        WHERE PROC_INST_ID_ = :id AND VAR_TYPE_ = 'string' AND TEXT_ IS NOT NULL LIMIT :most""")
                .param("id", id)
                .param("most", most)
                .query(String.class)
                .list());
        all.addAll(tables.sql("SELECT content FROM form_record WHERE process_instance = :id ORDER BY id LIMIT :most")
                .param("id", id)
                .param("most", most)
                .query(String.class)
                .list());
        return all;
    }
}
