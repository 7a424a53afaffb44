package io.zhidu.audit.root;

import io.zhidu.audit.chain.Sha256;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * A day's hash.
 *
 * @param links written on that day
 * @param root of the {@link MerkleTree} over the links' hashes, in the order of these hashes
 * @param former seal of the day before
 * @param seal over day, number of links, root and former seal
 */
public record Root(LocalDate day, long links, String root, String former, String seal, LocalDateTime computedAt) {

    static final String NONE = "0".repeat(64);

    static Root after(String former, LocalDate day, MerkleTree tree, LocalDateTime at) {
        return new Root(day, tree.leaves(), tree.root(), former, seal(day, tree.leaves(), tree.root(), former), at);
    }

    boolean isWhole() {
        return seal(day, links, root, former).equals(seal);
    }

    private static String seal(LocalDate day, long links, String root, String former) {
        return Sha256.of(String.join("\n", day.toString(), Long.toString(links), root, former));
    }
}
