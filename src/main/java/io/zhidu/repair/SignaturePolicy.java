package io.zhidu.repair;

import io.zhidu.platform.Money;
import io.zhidu.platform.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** Clause 1-3.6: a signature is a PNG of at most 2 MB, or a typed name with a reason, and holds for one amount. */
final class SignaturePolicy {

    private static final int MOST_BYTES = 2 * 1024 * 1024;
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a};
    private static final String PREFIX = "data:image/png;base64,";

    private SignaturePolicy() {}

    /** The drawn picture, or null if the name was typed. */
    static byte[] image(SignatureInput input) {
        if (input.signerName() == null || input.signerName().isBlank()) {
            throw Refusal.invalid("repair.signatureNeedsName");
        }
        if (input.image() == null || input.image().isBlank()) {
            if (input.typedReason() == null || input.typedReason().isBlank()) {
                throw Refusal.invalid("repair.typedSignatureNeedsReason");
            }
            return null;
        }
        byte[] bytes = decode(input.image());
        if (bytes.length > MOST_BYTES) {
            throw Refusal.invalid("repair.signatureTooLarge");
        }
        return bytes;
    }

    private static byte[] decode(String dataUrl) {
        try {
            if (dataUrl.startsWith(PREFIX)) {
                byte[] bytes = Base64.getDecoder().decode(dataUrl.substring(PREFIX.length()));
                if (bytes.length > PNG.length && Arrays.equals(PNG, Arrays.copyOf(bytes, PNG.length))) {
                    return bytes;
                }
            }
        } catch (IllegalArgumentException e) {
            // said below, like every other picture that is none
        }
        throw Refusal.invalid("repair.signatureNoImage");
    }

    /** SHA-256 over order, revision, amount, lines and signature: any later change is seen. */
    static String binding(RepairOrder order, Money amount, List<FeeLine> lines, SignatureInput input) {
        String content = String.join(
                "\n",
                order.number(),
                String.valueOf(order.billRevision()),
                amount.toString(),
                lines.toString(),
                input.signerName(),
                String.valueOf(input.image()),
                String.valueOf(input.typedReason()));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
