package io.zhidu.audit.root;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MerkleTreeTest {

    @Test
    void ofNothingItIsTheHashOfNothing() {
        assertThat(new MerkleTree().root())
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    /** Computed from the top down, as RFC 6962 defines it. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 31, 32, 33, 100})
    void anyNumberOfLeavesGivesTheRootOfTheStandard(int leaves) throws Exception {
        List<String> texts =
                IntStream.range(0, leaves).mapToObj(i -> "leaf " + i).toList();
        MerkleTree tree = new MerkleTree();
        texts.forEach(tree::add);
        assertThat(tree.leaves()).isEqualTo(leaves);
        assertThat(tree.root()).isEqualTo(HexFormat.of().formatHex(standard(texts)));
    }

    private static byte[] standard(List<String> texts) throws Exception {
        if (texts.size() == 1) {
            return hash(new byte[] {0}, texts.get(0).getBytes(StandardCharsets.US_ASCII));
        }
        int left = Integer.highestOneBit(texts.size() - 1);
        return hash(new byte[] {1}, standard(texts.subList(0, left)), standard(texts.subList(left, texts.size())));
    }

    private static byte[] hash(byte[]... parts) throws Exception {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return MessageDigest.getInstance("SHA-256").digest(all.toByteArray());
    }

    @Test
    void theOrderCounts() {
        MerkleTree one = new MerkleTree();
        List.of("a", "b").forEach(one::add);
        MerkleTree other = new MerkleTree();
        List.of("b", "a").forEach(other::add);
        assertThat(one.root()).isNotEqualTo(other.root());
    }
}
