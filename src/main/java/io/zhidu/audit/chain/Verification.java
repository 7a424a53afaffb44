package io.zhidu.audit.chain;

import io.zhidu.platform.Times;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Compares chains with themselves and with the tables, while others go on writing: a chain whose head moved meanwhile is
 * read again, and at last with its head locked.
 */
@Service
public class Verification {

    private static final int PAGE = 500;
    private static final int UNLOCKED = 3;

    private final Links links;
    private final Tables tables;
    private final List<ChainedTable> all;
    private final Strangers strangers;
    private final Clock clock;
    private final TransactionTemplate reading;

    Verification(
            Links links, Tables tables, Strangers strangers, Clock clock, PlatformTransactionManager transactions) {
        this.links = links;
        this.tables = tables;
        this.strangers = strangers;
        this.clock = clock;
        all = new ArrayList<>(BusinessTables.ALL);
        all.addAll(ChainedTable.OF_ENGINE);
        reading = new TransactionTemplate(transactions);
    }

    /** @param chain root process instance, or business number of a ledger */
    public Verified chain(String chain) {
        for (int attempt = 1; attempt <= UNLOCKED; attempt++) {
            Optional<Verified> still = reading.execute(status -> unlocked(chain));
            if (still.isPresent()) {
                return still.get();
            }
        }
        return reading.execute(status -> read(chain, links.lock(chain)));
    }

    /** Everything that was written on that day, each chain as a whole. */
    public Verified day(LocalDate day) {
        Verified sum = new Verified();
        pages(after -> links.chainsOf(day, after, PAGE), sum::add);
        return sum;
    }

    public Verified everything() {
        Verified sum = new Verified();
        everything(sum::add);
        return sum;
    }

    /** Page by page: holds one chain at a time. @param each one after the other, and at last what belongs to none */
    public void everything(Consumer<Verified> each) {
        pages(after -> links.chainsAfter(after, PAGE), each);
        Verified ofNone = new Verified();
        all.forEach(table -> strangers.find(table, ofNone::find));
        each.accept(ofNone);
    }

    private void pages(Function<String, List<String>> pageAfter, Consumer<Verified> each) {
        for (List<String> page = pageAfter.apply("");
                !page.isEmpty();
                page = pageAfter.apply(page.get(page.size() - 1))) {
            page.forEach(chain -> each.accept(chain(chain)));
        }
    }

    private Optional<Verified> unlocked(String chain) {
        Optional<Head> before = links.head(chain);
        Verified verified = read(chain, before);
        return links.head(chain).equals(before) ? Optional.of(verified) : Optional.empty();
    }

    private Verified read(String chain, Optional<Head> head) {
        Verified verified = new Verified();
        RowCheck rows = new RowCheck(tables, chain, Times.now(clock), verified::find);
        long count = new LinkCheck(links, verified::find).check(chain, head, rows::add);
        rows.check(all);
        verified.chain(count, rows);
        return verified;
    }
}
