package io.zhidu.audit.root;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A hash over texts in their order, as RFC 6962 computes it: leaves and nodes are told apart by their first byte, and a node
 * without a neighbour moves up as it is. Holds one hash a level, however many texts there are.
 */
final class MerkleTree {

    private final List<byte[]> waiting = new ArrayList<>(); // by level; null where nothing waits for its neighbour
    private long leaves;

    void add(String text) {
        byte[] hash = hash(new byte[] {0}, text.getBytes(StandardCharsets.US_ASCII));
        int level = 0;
        while (level < waiting.size() && waiting.get(level) != null) {
            hash = hash(new byte[] {1}, waiting.set(level, null), hash);
            level++;
        }
        if (level == waiting.size()) {
            waiting.add(hash);
        } else {
            waiting.set(level, hash);
        }
        leaves++;
    }

    long leaves() {
        return leaves;
    }

    /** In small hexadecimal digits; of no text the hash of nothing. */
    String root() {
        byte[] root = null;
        for (byte[] left : waiting) {
            if (left != null) {
                root = root == null ? left : hash(new byte[] {1}, left, root);
            }
        }
        return HexFormat.of().formatHex(root == null ? hash() : root);
    }

    private static byte[] hash(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        try {
            return MessageDigest.getInstance("SHA-256").digest(all.toByteArray());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
