package io.zhidu.repair;

import io.zhidu.platform.Money;
import io.zhidu.platform.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.springframework.util.unit.DataSize;

/** Clause 1-3.6: a signature is a PNG of limited size, or a typed name with a reason, and holds for one amount. */
final class SignaturePolicy {

    private static final String PREFIX = "data:image/png;base64,";
    private static final int MOST_PIXELS_A_SIDE = 5000; // no pen needs more; a small file may unfold to any size

    private SignaturePolicy() {}

    /** The drawn picture, or null if the name was typed. */
    static byte[] image(SignatureInput input, DataSize most) {
        if (isBlank(input.signerName())) {
            throw Refusal.invalid("repair.signatureNeedsName");
        }
        if (isBlank(input.image())) {
            if (isBlank(input.typedReason())) {
                throw Refusal.invalid("repair.typedSignatureNeedsReason");
            }
            return null;
        }
        if (!input.image().startsWith(PREFIX)) {
            throw Refusal.invalid("repair.signatureNoImage");
        }
        String encoded = input.image().substring(PREFIX.length());
        if (encoded.replace("=", "").length() * 3L / 4 > most.toBytes()) {
            throw Refusal.invalid("repair.signatureTooLarge", most.toMegabytes());
        }
        return png(encoded);
    }

    private static byte[] png(String encoded) {
        try {
            byte[] bytes = Base64.getDecoder().decode(encoded);
            if (isPicture(bytes)) {
                return bytes;
            }
        } catch (IllegalArgumentException | IOException e) {
            // said below, like every other picture that is none
        }
        throw Refusal.invalid("repair.signatureNoImage");
    }

    /** Whether a reader of PNG can show all of it. */
    private static boolean isPicture(byte[] bytes) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(input);
            return reader.getWidth(0) <= MOST_PIXELS_A_SIDE
                    && reader.getHeight(0) <= MOST_PIXELS_A_SIDE
                    && reader.read(0) != null;
        } finally {
            reader.dispose();
        }
    }

    /**
     * SHA-256 over order, revision, amount, lines and signature: any later change is seen. The fields are named here one by
     * one, each with its length, so that the same bill gives the same hash after any change of the program.
     */
    static String binding(String number, int revision, Money amount, List<FeeLine> lines, SignatureInput input) {
        Stream<Object> head = Stream.of("zhidu-signature-1", number, revision, amount);
        Stream<Object> billed = lines.stream()
                .flatMap(line -> Stream.of(
                        line.feeVersion(),
                        line.itemCode(),
                        line.itemName(),
                        line.unit(),
                        line.quantity().stripTrailingZeros().toPlainString(),
                        line.unitPrice(),
                        line.amount()));
        Stream<Object> signed = Stream.of(input.signerName(), text(input.image()), text(input.typedReason()));
        String content = Stream.of(head, billed, signed)
                .flatMap(part -> part)
                .map(Object::toString)
                .map(field -> field.length() + ":" + field)
                .collect(Collectors.joining(","));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
