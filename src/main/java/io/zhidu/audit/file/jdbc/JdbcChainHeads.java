package io.zhidu.audit.file.jdbc;

import io.zhidu.audit.file.ChainHead;
import io.zhidu.audit.file.ChainHeads;
import io.zhidu.audit.history.CaseHead;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class JdbcChainHeads implements ChainHeads {

    private final JdbcClient jdbc;

    JdbcChainHeads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<ChainHead> of(CaseHead head) {
        return jdbc.sql("SELECT chain, seq, hash FROM audit_chain WHERE chain IN (:chains) ORDER BY chain")
                .param("chains", List.of(head.root(), head.number() == null ? "" : head.number()))
                .query((row, i) -> new ChainHead(row.getString("chain"), row.getLong("seq"), row.getString("hash")))
                .list();
    }
}
