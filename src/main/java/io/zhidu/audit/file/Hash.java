package io.zhidu.audit.file;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, by which a change of a content is noticed. */
public final class Hash {

    private Hash() {}

    public static MessageDigest begin() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String of(byte[] content) {
        return HexFormat.of().formatHex(begin().digest(content));
    }
}
