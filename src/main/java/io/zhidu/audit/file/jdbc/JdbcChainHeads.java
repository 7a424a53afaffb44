package io.zhidu.audit.file.jdbc;

import io.zhidu.audit.file.ChainHead;
import io.zhidu.audit.file.ChainHeads;
import io.zhidu.audit.history.CaseHead;
import io.zhidu.audit.verify.CaseChains;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class JdbcChainHeads implements ChainHeads {

    private final JdbcClient jdbc;
    private final CaseChains chains;

    JdbcChainHeads(JdbcClient jdbc, CaseChains chains) {
        this.jdbc = jdbc;
        this.chains = chains;
    }

    @Override
    public List<ChainHead> of(CaseHead head) {
        List<String> all = chains.of(head.root());
        if (all.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("SELECT chain, seq, hash FROM audit_chain WHERE chain IN (:chains) ORDER BY chain")
                .param("chains", all)
                .query((row, i) -> new ChainHead(row.getString("chain"), row.getLong("seq"), row.getString("hash")))
                .list();
    }
}
