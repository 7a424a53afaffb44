package io.zhidu.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhidu.platform.Money;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class SignaturePolicyTest {

    private static final DataSize MOST = DataSize.ofMegabytes(2);

    @Test
    void exactlyTwoMegabytesHoldAndOneByteMoreDoesNot() throws IOException {
        assertThat(SignaturePolicy.image(drawn(sized(MOST.toBytes())), MOST)).hasSize((int) MOST.toBytes());
        refused(sized(MOST.toBytes() + 1), "repair.signatureTooLarge");
    }

    @Test
    void onlyWhatCanBeShownIsAPicture() throws IOException {
        refused(Arrays.copyOf(png(40, 20), 8), "repair.signatureNoImage");
        refused(Arrays.copyOf(png(40, 20), 40), "repair.signatureNoImage");
        refused("<svg/>".getBytes(), "repair.signatureNoImage");
        assertThat(SignaturePolicy.image(drawn(png(5000, 1)), MOST)).isNotEmpty();
        refused(png(5001, 1), "repair.signatureNoImage");
    }

    @Test
    void theSameBillAndSignatureGiveTheSameHashInEveryRelease() {
        assertThat(binding("王先生", "手部受傷", "120.50"))
                .isEqualTo("14c0c8c943dc699f800a33b2efce3f55fc5a8045328a8349f516869de0aecbca");
    }

    @Test
    void anyOtherAmountNameOrReasonGivesAnotherHash() {
        String bound = binding("王先生", "手部受傷", "120.50");
        assertThat(List.of(
                        binding("王先生", "手部受傷", "120.51"),
                        binding("王先", "生手部受傷", "120.50"),
                        binding("王先生\n手部", "受傷", "120.50")))
                .doesNotContain(bound)
                .doesNotHaveDuplicates();
    }

    private static String binding(String name, String reason, String amount) {
        FeeLine line =
                new FeeLine("v1", "PL-02", "更換閥芯", "個", new BigDecimal("1.50"), Money.of("80.00"), Money.of("120.00"));
        return SignaturePolicy.binding(
                "WX-20261124-0001", 1, Money.of(amount), List.of(line), new SignatureInput(name, null, reason));
    }

    private static void refused(byte[] image, String key) {
        assertThatThrownBy(() -> SignaturePolicy.image(drawn(image), MOST)).hasMessage(key);
    }

    private static SignatureInput drawn(byte[] image) {
        String encoded = Base64.getEncoder().encodeToString(image);
        return new SignatureInput("王先生", "data:image/png;base64," + encoded, null);
    }

    /** A picture with so many bytes: readers of PNG ignore what follows its end. */
    private static byte[] sized(long bytes) throws IOException {
        return Arrays.copyOf(png(40, 20), (int) bytes);
    }

    private static byte[] png(int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
