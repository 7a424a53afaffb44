package io.zhidu.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.zhidu.audit.chain.Finding.Kind;
import io.zhidu.audit.looks.Look;
import io.zhidu.audit.looks.Looks;
import io.zhidu.credit.Abandonment;
import io.zhidu.credit.Abandonments;
import io.zhidu.credit.release.ShipmentReferences;
import io.zhidu.demo.DemoPlayer;
import io.zhidu.demo.DemoStory;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationUtils;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * All stories of the demo company: every row that the product wrote is in its number's chain, and what somebody with the
 * database's password does to one of any table is named. Nothing of it stays.
 */
@Transactional
abstract class BusinessRowsJourneys {

    @Autowired
    DemoPlayer player;

    @Autowired
    List<DemoStory> stories;

    @Autowired
    Looks looks;

    @Autowired
    Abandonments abandonments;

    @Autowired
    ShipmentReferences references;

    @Autowired
    Tables tables;

    @Autowired
    Verification verification;

    @Autowired
    Adoption adoption;

    @Autowired
    Strangers strangers;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcTemplate jdbc; // which chains nothing

    @Test
    void everyRowIsChainedAndWhatIsDoneByHandIsNamed() {
        LocalDateTime now = LocalDateTime.of(2026, 11, 25, 14, 0);
        player.play(stories.stream().filter(this::isTold).toList(), now);
        whatNoStoryTells(now);
        TransactionSynchronizationUtils.triggerBeforeCommit(false);

        assertThat(byNumber().stream()
                        .filter(table -> TestRow.isIn(table, jdbc))
                        .map(ChainedTable::name))
                .containsAll(told());
        everyNumberIsWhole();
        foreignKeys(false);
        try {
            byNumber().stream().filter(table -> TestRow.isIn(table, jdbc)).forEach(this::tamperWith);
        } finally {
            foreignKeys(true);
        }
        whatWasThereBeforeThereWereChainsIsAdopted();
    }

    private void everyNumberIsWhole() {
        numbers()
                .forEach(number ->
                        assertThat(verification.chain(number).findings()).isEmpty());
    }

    private void whatWasThereBeforeThereWereChainsIsAdopted() {
        jdbc.update("DELETE FROM audit_link");
        jdbc.update("DELETE FROM audit_chain WHERE chain <> ''");
        adoption.prepare();
        TransactionSynchronizationUtils.triggerBeforeCommit(false);
        everyNumberIsWhole();
        assertThat(verification.chain(numbers().iterator().next()).adopted()).isPositive();
    }

    private void whatNoStoryTells(LocalDateTime now) {
        looks.add(new Look(0, "whoeverLooks", now, null, null, Look.MANY, "GET /audit/looks", null, "127.0.0.1"));
        one("credit_account")
                .ifPresent(account -> abandonments.insert(account, new Abandonment(now, "caiwu1", "客戶不再往來")));
        one("shipment").ifPresent(shipment -> references.add("crm-1", shipment));
    }

    private Optional<String> one(String table) {
        return tables.chainsAfter(BusinessTables.find(table).orElseThrow(), "", 1).stream()
                .findFirst();
    }

    abstract boolean isTold(DemoStory story);

    /** Tables of which the stories tell. */
    abstract List<String> told();

    /** Whoever has the password can do without them, but not on H2 within a transaction. */
    abstract void foreignKeys(boolean checked);

    abstract boolean areForeignKeysChecked();

    private static List<ChainedTable> byNumber() {
        return BusinessTables.ALL.stream().filter(ChainedTable::isByNumber).toList();
    }

    private Set<String> numbers() {
        return byNumber().stream()
                .map(table -> tables.chainsAfter(table, "", Integer.MAX_VALUE))
                .flatMap(Collection::stream)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void tamperWith(ChainedTable table) {
        TestRow row = TestRow.lastOf(table, jdbc);
        row.others()
                .forEach((column, other) -> found(row, () -> row.change(column, other))
                        .ifPresent(found -> assertThat(found)
                                .as("%s of %s", column, row)
                                .extracting(Finding::kind, Finding::table, Finding::row, Finding::column)
                                .containsExactly(tuple(Kind.CHANGED, table.name(), row.id(), column))));
        found(row, row::delete)
                .ifPresent(found -> assertThat(found)
                        .as("%s", row)
                        .extracting(Finding::kind, Finding::table, Finding::row)
                        .containsExactly(tuple(Kind.MISSING, table.name(), row.id())));
        TestRow invented = row.another();
        found(invented, invented::insert)
                .ifPresent(found -> assertThat(found)
                        .as("%s", invented)
                        .extracting(Finding::kind, Finding::table, Finding::row)
                        .containsExactly(tuple(Kind.INSERTED, table.name(), invented.id())));
    }

    /** @return empty if the database itself does not have it */
    private Optional<List<Finding>> found(TestRow row, Runnable tampering) {
        TransactionTemplate nested = new TransactionTemplate(transactions);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        return nested.execute(status -> {
            status.setRollbackOnly();
            try {
                tampering.run();
            } catch (DataIntegrityViolationException e) {
                assertThat(areForeignKeysChecked()).as(e.getMessage()).isTrue();
                return Optional.empty();
            }
            List<Finding> found =
                    new ArrayList<>(verification.chain(row.chain()).findings());
            strangers.find(row.table(), found::add);
            return Optional.of(found.stream()
                    .filter(one -> !one.table().equals("AUDIT_CHAIN")) // of a number that nobody knows there is none
                    .distinct()
                    .toList());
        });
    }
}
