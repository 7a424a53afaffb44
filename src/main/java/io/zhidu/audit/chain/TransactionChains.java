package io.zhidu.audit.chain;

import io.zhidu.platform.ChainedRow;
import io.zhidu.platform.Chains;
import io.zhidu.platform.CurrentUser;
import io.zhidu.platform.Times;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Keeps the rows of a transaction until its end and writes one link a chain then. The heads are locked last of all and in
 * the order of their names, so that nobody who holds one waits for anything but another head, and no two for each other.
 */
@Component
class TransactionChains implements Chains {

    private final ObjectProvider<Links> links; // the engine, which this is part of, comes before what they need
    private final ObjectProvider<CurrentUser> currentUser;
    private final Clock clock;

    TransactionChains(ObjectProvider<Links> links, ObjectProvider<CurrentUser> currentUser, Clock clock) {
        this.links = links;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    @Override
    public void add(String chain, ChainedRow row) {
        ChainBuffer.ofTransaction(this, this::write)
                .add(chain, row, currentUser.getObject().id());
    }

    private void write(ChainBuffer buffer) {
        LocalDateTime now = Times.now(clock);
        List<Link> later = new ArrayList<>();
        buffer.rows().forEach((chain, rows) -> {
            String content = Content.write(rows);
            if (begins(chain, rows)) {
                links.getObject().begin(Link.after(Head.ofNew(chain), now, buffer.by(), content));
            } else {
                later.add(Link.after(links.getObject().lock(chain), now, buffer.by(), content));
            }
        });
        if (!later.isEmpty()) {
            links.getObject().append(later);
        }
    }

    /** Of a process instance that begins in this transaction nobody else can know. */
    private static boolean begins(String chain, List<Content.Row> rows) {
        return rows.stream()
                .anyMatch(row -> row.id().equals(chain)
                        && row.table().equals("ACT_HI_PROCINST")
                        && row.operation() == ChainedRow.Operation.INSERT);
    }
}
