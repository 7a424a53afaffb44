package io.zhidu.audit.verify.jdbc;

import io.zhidu.audit.verify.CaseChains;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCaseChains implements CaseChains {

    private final JdbcClient jdbc;

    JdbcCaseChains(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Both directions: of an instance its number's lines, of a number all of its instances. */
    @Override
    public List<String> of(String key) {
        return jdbc.sql("""
                        SELECT chain FROM audit_chain WHERE chain = :key
                        UNION
                        SELECT ROOT_PROC_INST_ID_ FROM ACT_HI_PROCINST WHERE BUSINESS_KEY_ = :key OR PROC_INST_ID_ = :key
                        UNION
                        SELECT c.chain FROM ACT_HI_PROCINST p JOIN audit_chain c ON c.chain = p.BUSINESS_KEY_
                        WHERE p.PROC_INST_ID_ = :key""").param("key", key).query(String.class).list();
    }
}
