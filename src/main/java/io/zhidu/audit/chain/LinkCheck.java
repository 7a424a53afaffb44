package io.zhidu.audit.chain;

import io.zhidu.audit.chain.Finding.Kind;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** Whether a chain holds in itself: no link missing, changed or inserted, and the head at its last. */
final class LinkCheck {

    private static final int PAGE = 200;

    private final Links links;
    private final Consumer<Finding> findings;

    LinkCheck(Links links, Consumer<Finding> findings) {
        this.links = links;
        this.findings = findings;
    }

    /** @param each link, also of what does not hold. @return how many */
    long check(String chain, Optional<Head> head, Consumer<Link> each) {
        Head last = Head.ofNew(chain);
        long count = 0;
        for (List<Link> page = links.after(chain, 0, PAGE);
                !page.isEmpty();
                page = links.after(chain, last.seq(), PAGE)) {
            for (Link link : page) {
                link(last, link);
                each.accept(link);
                last = link.head();
                count++;
            }
        }
        head(last, head);
        return count;
    }

    private void link(Head former, Link link) {
        if (link.seq() != former.seq() + 1) {
            find(link, Kind.MISSING, former.seq() + 1, null, null, null);
        } else if (!link.formerHash().equals(former.hash())) {
            find(link, Kind.CHANGED, link.seq(), "FORMER_HASH", former.hash(), link.formerHash());
        }
        if (!link.contentIsWhole()) {
            find(link, Kind.CHANGED, link.seq(), "CONTENT", null, null);
        }
        if (!link.isWhole()) {
            find(link, Kind.CHANGED, link.seq(), "HASH", null, link.hash());
        }
    }

    private void find(Link link, Kind kind, long seq, String column, String was, String is) {
        findings.accept(Finding.inChain(link.chain(), kind, seq, column, was, is));
    }

    private void head(Head last, Optional<Head> head) {
        String chain = last.chain();
        if (head.isEmpty()) {
            findings.accept(Finding.atHead(chain, Kind.MISSING, null, null, null));
        } else if (head.get().seq() > last.seq()) {
            findings.accept(Finding.inChain(chain, Kind.MISSING, last.seq() + 1, null, null, null));
        } else if (head.get().seq() < last.seq()) {
            findings.accept(Finding.inChain(chain, Kind.INSERTED, head.get().seq() + 1, null, null, null));
        } else if (!Objects.equals(head.get().hash(), last.hash())) {
            findings.accept(Finding.atHead(
                    chain, Kind.CHANGED, "HASH", last.hash(), head.get().hash()));
        }
    }
}
