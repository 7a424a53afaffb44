package io.zhidu.audit.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.audit.chain.Finding;
import java.util.List;
import org.springframework.transaction.support.TransactionTemplate;

/** After all that, what somebody with the database's password does is found all the same. Nothing of it stays. */
final class Tampering {

    private final Walk walk;
    private final WalkWorld world;

    Tampering(Walk walk, WalkWorld world) {
        this.walk = walk;
        this.world = world;
    }

    void isFound() {
        found("repair-order", "repair_order", "number", "number", "CUSTOMER_NAME");
        found("complaint", "complaint", "number", "number", "KIND");
        found("shipment-release", "shipment", "number", "number", "REQUESTED_BY");
        found("bad-debt", "bad_debt", "number", "number", "OPENED_BY");
        for (String process : RandomStarts.PROCESSES) {
            found(process, "ACT_HI_TASKINST", "PROC_INST_ID_", "ID_", "NAME_");
            found(process, "ACT_HI_ACTINST", "PROC_INST_ID_", "ID_", "ACT_ID_");
            found(process, "form_record", "process_instance", "id", "CONTENT");
        }
    }

    /** @param of column with the case, by which one of its rows is chosen; a number in a table of ours */
    private void found(String process, String table, String of, String id, String column) {
        WalkCase one = walk.one(walk.cases.stream()
                .filter(each -> each.process().equals(process))
                .toList());
        String chain = of.equals("number") ? one.number() : one.root();
        String row = walk.one(world.jdbc.queryForList(
                "SELECT %s FROM %s WHERE %s = ? ORDER BY %s".formatted(id, table, of, id), String.class, chain));
        assertThat(afterUpdate(chain, "UPDATE %s SET %s = '\"other\"' WHERE %s = ?".formatted(table, column, id), row))
                .as("%s of %s %s, %s", column, table, row, walk)
                .extracting(
                        Finding::kind,
                        finding -> finding.table().toLowerCase(),
                        Finding::row,
                        finding -> finding.column().toUpperCase())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Finding.Kind.CHANGED, table.toLowerCase(), row, column));
        assertThat(world.verification.chain(chain).isWhole()).isTrue();
    }

    private List<Finding> afterUpdate(String chain, String update, String row) {
        return new TransactionTemplate(world.transactions).execute(status -> {
            status.setRollbackOnly();
            assertThat(world.jdbc.update(update, row)).isOne();
            return world.verification.chain(chain).findings();
        });
    }
}
