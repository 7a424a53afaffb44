package io.zhidu.audit.chain;

import io.zhidu.audit.chain.Tables.Belonging;
import io.zhidu.platform.ChainedRow;
import io.zhidu.platform.ChainedRow.Operation;
import io.zhidu.platform.Chains;
import io.zhidu.platform.Preparation;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * History from before there were chains: one link with the rows as they are, so that from then on they are protected. Done
 * once; a case without a chain that is found later is an invented one.
 */
@Component
class Adoption implements Preparation {

    static final String CHAIN = "adoption";

    private static final int PAGE = 500;
    private static final LocalDateTime EVER = LocalDateTime.of(2000, 1, 1, 0, 0);

    private final Links links;
    private final Tables tables;
    private final Chains chains;
    private final TransactionTemplate transaction;

    Adoption(Links links, Tables tables, Chains chains, PlatformTransactionManager transactions) {
        this.links = links;
        this.tables = tables;
        this.chains = chains;
        transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void prepare() {
        Set<String> done = known(CHAIN, CHAIN);
        if (done.isEmpty()) {
            long cases = cases();
            days();
            finished("finished", cases);
        }
        BusinessTables.ALL.stream()
                .filter(table -> table.isByNumber() && !done.contains(table.name()))
                .forEach(table -> finished(table.name(), numbers(table)));
    }

    private void finished(String what, long cases) {
        transaction.executeWithoutResult(
                status -> chains.add(CHAIN, ChainedRow.inserted(CHAIN, what, Map.of("cases", cases))));
    }

    /** Each in a transaction of its own: what breaks off goes on at the next start. */
    long cases() {
        long adopted = 0;
        ChainedTable table = ChainedTable.engine(ChainedTable.CASES);
        for (List<Belonging> page = tables.after(table, "", PAGE);
                !page.isEmpty();
                page = tables.after(table, page.get(page.size() - 1).id(), PAGE)) {
            Set<String> roots = new TreeSet<>();
            page.stream().map(Belonging::chain).filter(Objects::nonNull).forEach(roots::add);
            roots.removeAll(links.chainsAmong(new HashSet<>(roots)));
            roots.forEach(root -> transaction.executeWithoutResult(status -> adopt(root)));
            adopted += roots.size();
        }
        return adopted;
    }

    private void adopt(String root) {
        Set<String> instances = new TreeSet<>(Set.of(root));
        tables.rows(ChainedTable.engine(ChainedTable.CASES), root, instances, row -> instances.add(row.id()));
        List<ChainedTable> all = new ArrayList<>(ChainedTable.OF_ENGINE);
        BusinessTables.ALL.stream().filter(table -> !table.isByNumber()).forEach(all::add);
        all.forEach(table -> tables.rows(table, root, instances, row -> adopt(root, table, row)));
    }

    private void adopt(String chain, ChainedTable table, StoredRow row) {
        chains.add(chain, new ChainedRow(table.name(), row.id(), Operation.ADOPT, row.columns()));
    }

    private void days() {
        Optional<LocalDateTime> first = tables.firstLog(EVER);
        while (first.isPresent()) {
            LocalDate day = EngineDays.day(EngineDays.chain(first.get())).orElseThrow();
            transaction.executeWithoutResult(status -> adopt(day));
            first = tables.firstLog(EngineDays.begin(day.plusDays(1)));
        }
    }

    /** Without what was chained that day already. */
    private void adopt(LocalDate day) {
        String chain = EngineDays.chain(day.atStartOfDay());
        Set<String> known = known(chain, ChainedTable.LOG);
        tables.log(EngineDays.begin(day), EngineDays.begin(day.plusDays(1)), row -> {
            if (!known.contains(row.id())) {
                adopt(chain, ChainedTable.engine(ChainedTable.LOG), row);
            }
        });
    }

    /** A page of business numbers at a time. */
    long numbers(ChainedTable table) {
        long adopted = 0;
        for (List<String> page = tables.chainsAfter(table, "", PAGE);
                !page.isEmpty();
                page = tables.chainsAfter(table, page.get(page.size() - 1), PAGE)) {
            List<String> numbers = page;
            transaction.executeWithoutResult(status -> adopt(table, numbers));
            adopted += page.size();
        }
        return adopted;
    }

    private void adopt(ChainedTable table, List<String> numbers) {
        Set<String> chained = links.chainsAmong(numbers);
        numbers.forEach(
                number -> adopt(table, number, chained.contains(number) ? known(number, table.name()) : Set.of()));
    }

    private void adopt(ChainedTable table, String number, Set<String> known) {
        tables.rows(table, number, Set.of(), row -> {
            if (!known.contains(row.id())) {
                adopt(number, table, row);
            }
        });
    }

    /** Rows of a table of which the chain tells from their beginning. */
    private Set<String> known(String chain, String table) {
        Set<String> known = new HashSet<>();
        for (List<Link> page = links.after(chain, 0, PAGE);
                !page.isEmpty();
                page = links.after(chain, page.get(page.size() - 1).seq(), PAGE)) {
            page.forEach(link -> Content.of(link).stream()
                    .filter(row -> row.table().equals(table) && row.isWhole())
                    .forEach(row -> known.add(row.id())));
        }
        return known;
    }
}
