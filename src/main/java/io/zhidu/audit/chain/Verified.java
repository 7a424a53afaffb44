package io.zhidu.audit.chain;

import java.util.ArrayList;
import java.util.List;

/** What a verification found. */
public final class Verified {

    private static final int MOST = 100;

    private final List<Finding> findings = new ArrayList<>();
    private long found;
    private long chains;
    private long links;
    private long rows;
    private long adopted;
    private long removed;

    void find(Finding finding) {
        found++;
        if (findings.size() < MOST) {
            findings.add(finding);
        }
    }

    void chain(long itsLinks, RowCheck check) {
        chains++;
        links += itsLinks;
        rows += check.rows();
        adopted += check.adopted();
        removed += check.removed();
    }

    void add(Verified other) {
        other.findings.stream().limit(MOST - findings.size()).forEach(findings::add);
        found += other.found;
        chains += other.chains;
        links += other.links;
        rows += other.rows;
        adopted += other.adopted;
        removed += other.removed;
    }

    public boolean isWhole() {
        return found == 0;
    }

    /** The first ones. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    public long found() {
        return found;
    }

    public long chains() {
        return chains;
    }

    public long links() {
        return links;
    }

    /** In the tables now. */
    public long rows() {
        return rows;
    }

    /** Rows that were there before their chain began: of what happened to them until then nothing is proved. */
    public long adopted() {
        return adopted;
    }

    /** Rows that are gone because their time to live was over. */
    public long removed() {
        return removed;
    }

    @Override
    public String toString() {
        return "%d chains, %d links, %d rows, %d adopted, %d removed, %d found: %s"
                .formatted(chains, links, rows, adopted, removed, found, findings);
    }
}
