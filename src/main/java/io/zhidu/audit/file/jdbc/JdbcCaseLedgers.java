package io.zhidu.audit.file.jdbc;

import io.zhidu.audit.chain.CaseTable;
import io.zhidu.audit.file.CaseLedgers;
import io.zhidu.audit.file.LedgerTable;
import io.zhidu.audit.history.CaseHead;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Each procedure's tables, row by row: an auditor sees what was booked, not what a page makes of it. */
@Repository
class JdbcCaseLedgers implements CaseLedgers {

    private final JdbcClient jdbc;

    JdbcCaseLedgers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<LedgerTable> of(CaseHead head) {
        return CaseTable.of(head.process()).stream()
                .map(table -> new LedgerTable(
                        table.name(),
                        jdbc.sql("SELECT * FROM " + table.name() + table.ofNumber() + " ORDER BY " + table.order())
                                .param("number", head.number())
                                .query(new RowAsText())
                                .list()))
                .filter(ledger -> !ledger.rows().isEmpty())
                .toList();
    }
}
