package io.zhidu.audit.chain;

import io.zhidu.platform.ChainedRow;
import io.zhidu.platform.Chains;
import io.zhidu.platform.CurrentUser;
import io.zhidu.platform.Times;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Keeps the rows of a transaction until its end and writes one link a chain then. The heads are locked last of all and in
 * the order of their names, that which stands for all new ones first, so that nobody who holds one waits for anything but another head, and no two for each other.
 */
@Component
class TransactionChains implements Chains {

    private static final int MOST_ROWS = 1000; // of a link
    private static final int MOST_ENDS = 10_000;

    private final SingletonSupplier<Links> links; // the engine, which this is part of, comes before what they need
    private final SingletonSupplier<CurrentUser> currentUser;
    private final Clock clock;

    /** Where chains ended when this node wrote them last. */
    private final Map<String, Head> ends = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Head> eldest) {
            return size() > MOST_ENDS;
        }
    });

    TransactionChains(ObjectProvider<Links> links, ObjectProvider<CurrentUser> currentUser, Clock clock) {
        this.links = SingletonSupplier.of(links::getObject);
        this.currentUser = SingletonSupplier.of(currentUser::getObject);
        this.clock = clock;
    }

    @Override
    public void add(String chain, ChainedRow row) {
        ChainBuffer.ofTransaction(this, this::write, end -> ends.put(end.chain(), end))
                .add(chain, row, currentUser.obtain().id());
    }

    private void write(ChainBuffer buffer) {
        LocalDateTime now = Times.now(clock);
        List<Link> later = new ArrayList<>();
        holdBeginnings(buffer);
        buffer.rows().forEach((chain, rows) -> {
            List<Link> written = moved(chain, known(chain, buffer), head -> written(head, rows, now, buffer));
            buffer.ends(last(written));
            later.addAll(written);
        });
        links.obtain().append(later);
    }

    private void holdBeginnings(ChainBuffer buffer) {
        Set<String> unknown = buffer.rows().keySet().stream()
                .filter(chain -> known(chain, buffer) == null)
                .collect(Collectors.toSet());
        if (links.obtain().chainsAmong(unknown).size() < unknown.size()) {
            links.obtain().holdBeginnings();
        }
    }

    /** @return where the chain begins, or where this node saw it end last; null where it knows neither */
    private Head known(String chain, ChainBuffer buffer) {
        return buffer.begins(chain) ? Head.ofNew(chain) : ends.get(chain);
    }

    /** From the end that is known: that spares asking, unless somebody else was faster. */
    private List<Link> moved(String chain, Head known, Function<Head, List<Link>> written) {
        if (known != null) {
            List<Link> after = written.apply(known);
            if (links.obtain().move(known, last(after))) {
                return after;
            }
        }
        Head end = links.obtain().lock(chain).orElse(Head.ofNew(chain));
        List<Link> after = written.apply(end);
        if (!links.obtain().move(end, last(after))) {
            throw new CannotAcquireLockException("Chain " + chain + " was moved beside its lock");
        }
        return after;
    }

    private static Head last(List<Link> written) {
        return written.get(written.size() - 1).head();
    }

    /** Of one transaction more than one link only where it wrote very much, as a month's end does. */
    private static List<Link> written(Head head, List<String> rows, LocalDateTime now, ChainBuffer buffer) {
        List<Link> written = new ArrayList<>();
        Head last = head;
        for (int from = 0; from < rows.size(); from += MOST_ROWS) {
            List<String> some = rows.subList(from, Math.min(rows.size(), from + MOST_ROWS));
            Link link = Link.after(last, now, buffer.by(), Content.of(some));
            written.add(link);
            last = link.head();
        }
        return written;
    }
}
