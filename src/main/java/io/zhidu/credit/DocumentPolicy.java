package io.zhidu.credit;

import io.zhidu.platform.Refusal;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;

/** Which documents are taken: images and PDF of at most 2 MB, told by what is in the file and not by what it is called. */
public final class DocumentPolicy {

    private static final int MOST_BYTES = 2 * 1024 * 1024;
    private static final Map<String, byte[]> BEGINNINGS = Map.of(
            "image/png", HexFormat.of().parseHex("89504e470d0a1a0a"),
            "image/jpeg", HexFormat.of().parseHex("ffd8ff"),
            "application/pdf", HexFormat.of().parseHex("255044462d"));

    private DocumentPolicy() {}

    /** @param messages where the sentences begin that refuse it */
    public static void check(String messages, StoredFile file) {
        if (file.name() == null || !file.name().matches("[^/\\\\\\p{Cntrl}]{1,200}")) {
            throw Refusal.invalid(messages + ".name");
        }
        if (file.content().length > MOST_BYTES) {
            throw Refusal.invalid(messages + ".tooLarge");
        }
        byte[] beginning = file.contentType() == null ? null : BEGINNINGS.get(file.contentType());
        if (beginning == null || !startsWith(file.content(), beginning)) {
            throw Refusal.invalid(messages + ".type");
        }
    }

    private static boolean startsWith(byte[] content, byte[] beginning) {
        return content.length > beginning.length
                && Arrays.equals(content, 0, beginning.length, beginning, 0, beginning.length);
    }
}
