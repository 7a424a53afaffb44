package io.zhidu.audit.root;

import io.zhidu.audit.chain.Finding;
import io.zhidu.audit.chain.Finding.Kind;
import io.zhidu.platform.CurrentUser;
import io.zhidu.platform.Times;
import io.zhidu.platform.outbox.Outbox;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Seals the days that are over, and compares what was sealed with the links as they are now. */
@Service
public class RootService {

    private static final int PAGE = 10_000;
    private static final int DAYS = 100;
    private static final String TABLE = "AUDIT_ROOT";

    private final Roots roots;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Duration margin;
    private final String recipient;

    /**
     * @param margin after midnight: what began before may be written until then
     * @param recipient a mailbox outside that keeps the hashes; empty for none
     */
    RootService(
            Roots roots,
            Outbox outbox,
            PlatformTransactionManager transactions,
            Clock clock,
            @Value("${zhidu.audit.roots.margin}") Duration margin,
            @Value("${zhidu.audit.roots.mail:}") String recipient) {
        this.roots = roots;
        this.outbox = outbox;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.margin = margin;
        this.recipient = recipient;
    }

    /** Every day that is over and not sealed, however long nobody did it; each once, whichever node does. */
    public void seal() {
        LocalDate last = Times.now(clock).minus(margin).toLocalDate().minusDays(1);
        boolean more = true;
        while (more) {
            more = Boolean.TRUE.equals(transaction.execute(status -> sealNext(last)));
        }
    }

    private boolean sealNext(LocalDate last) {
        Optional<Root> former = roots.last();
        Optional<LocalDate> next = former.map(root -> root.day().plusDays(1)).or(roots::firstDay);
        if (next.isEmpty() || next.get().isAfter(last)) {
            return false;
        }
        LocalDate day = next.get();
        Root root = Root.after(former.map(Root::seal).orElse(Root.NONE), day, tree(day), Times.now(clock));
        if (roots.add(root) && !recipient.isBlank()) {
            outbox.send(
                    "audit-root-" + day,
                    Outbox.EMAIL,
                    recipient,
                    "audit.root.mail",
                    day,
                    root.links(),
                    root.root(),
                    root.seal());
        }
        return true;
    }

    private MerkleTree tree(LocalDate day) {
        MerkleTree tree = new MerkleTree();
        for (List<String> page = roots.links(day, "", PAGE);
                !page.isEmpty();
                page = roots.links(day, page.get(page.size() - 1), PAGE)) {
            page.forEach(tree::add);
        }
        return tree;
    }

    /** A day that is not sealed yet has nothing to compare with. */
    public List<Finding> check(LocalDate day) {
        Optional<Root> kept = roots.of(day);
        if (kept.isPresent()) {
            return check(kept.get(), roots.of(day.minusDays(1)).map(Root::seal));
        }
        boolean later = roots.last().filter(root -> root.day().isAfter(day)).isPresent();
        boolean earlier = !roots.before(day, 1).isEmpty();
        return later && earlier ? List.of(missing(day)) : List.of();
    }

    public List<Finding> checkAll() {
        List<Finding> findings = new ArrayList<>();
        Root former = null;
        for (List<Root> page = roots.after(null, DAYS);
                !page.isEmpty();
                page = roots.after(page.get(page.size() - 1).day(), DAYS)) {
            for (Root root : page) {
                if (former != null) {
                    former.day().plusDays(1).datesUntil(root.day()).forEach(day -> findings.add(missing(day)));
                }
                findings.addAll(check(root, Optional.ofNullable(former).map(Root::seal)));
                former = root;
            }
        }
        return findings;
    }

    private List<Finding> check(Root kept, Optional<String> former) {
        List<Finding> findings = new ArrayList<>();
        MerkleTree now = tree(kept.day());
        if (now.leaves() != kept.links()) {
            findings.add(changed(kept, "LINKS", Long.toString(kept.links()), Long.toString(now.leaves())));
        }
        if (!now.root().equals(kept.root())) {
            findings.add(changed(kept, "ROOT", kept.root(), now.root()));
        }
        former.filter(seal -> !seal.equals(kept.former()))
                .ifPresent(seal -> findings.add(changed(kept, "FORMER", kept.former(), seal)));
        if (!kept.isWhole()) {
            findings.add(changed(kept, "SEAL", kept.seal(), null));
        }
        return findings;
    }

    private static Finding changed(Root kept, String column, String was, String is) {
        return new Finding(
                null,
                Kind.CHANGED,
                TABLE,
                kept.day().toString(),
                column,
                was,
                is,
                kept.computedAt(),
                CurrentUser.SYSTEM);
    }

    private static Finding missing(LocalDate day) {
        return new Finding(null, Kind.MISSING, TABLE, day.toString(), null, null, null, null, null);
    }
}
