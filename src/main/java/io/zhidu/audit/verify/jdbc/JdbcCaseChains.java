package io.zhidu.audit.verify.jdbc;

import io.zhidu.audit.chain.CaseTable;
import io.zhidu.audit.verify.CaseChains;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCaseChains implements CaseChains {

    private final JdbcClient jdbc;

    JdbcCaseChains(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Case(String process, String number) {}

    /** Both directions: of an instance its number's rows, of a number all of its instances. */
    @Override
    public List<String> of(String key) {
        Set<String> chains = new TreeSet<>(
                jdbc.sql("""
                        SELECT chain FROM audit_chain WHERE chain = :key
                        UNION
                        SELECT ROOT_PROC_INST_ID_ FROM ACT_HI_PROCINST WHERE BUSINESS_KEY_ = :key OR PROC_INST_ID_ = :key""").param("key", key).query(String.class).list());
        cases(key)
                .forEach(one ->
                        CaseTable.of(one.process()).forEach(table -> chains.addAll(chains(table, one.number()))));
        return List.copyOf(chains);
    }

    private List<Case> cases(String key) {
        return jdbc.sql("""
                        SELECT DISTINCT PROC_DEF_KEY_, BUSINESS_KEY_ FROM ACT_HI_PROCINST
                        WHERE BUSINESS_KEY_ = :key OR PROC_INST_ID_ = :key AND BUSINESS_KEY_ IS NOT NULL""")
                .param("key", key)
                .query((row, i) -> new Case(row.getString(1), row.getString(2)))
                .list();
    }

    private List<String> chains(CaseTable table, String number) {
        return table.chain()
                .map(chain -> jdbc.sql("SELECT DISTINCT " + chain + " FROM " + table.name() + table.ofNumber())
                        .param("number", number)
                        .query(String.class)
                        .list())
                .orElse(List.of());
    }
}
