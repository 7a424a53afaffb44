package io.zhidu.baddebt.deduction;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The months and the ledger of everybody: a month's run takes in whoever owes, so a test of it begins with nobody. */
public final class DeductionTables {

    private static final List<String> TABLES = List.of(
            "deduction_entry",
            "deduction_receipt",
            "deduction_part",
            "deduction_case",
            "deduction_account",
            "deduction_line",
            "deduction_run",
            "payroll_figure");

    private DeductionTables() {}

    public static void empty(JdbcClient jdbc, TransactionTemplate transaction) {
        transaction.executeWithoutResult(status ->
                TABLES.forEach(table -> jdbc.sql("DELETE FROM " + table).update()));
    }
}
