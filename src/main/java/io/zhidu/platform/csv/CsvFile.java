package io.zhidu.platform.csv;

import io.zhidu.platform.Refusal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** A file as somebody uploads it. */
public final class CsvFile {

    private static final int MOST_BYTES = 1024 * 1024;

    private final String name;
    private final byte[] bytes;

    /** @throws Refusal if the name has a path, or the file is too large */
    public CsvFile(String name, byte[] bytes) {
        if (name == null || !name.matches("[^/\\\\\\p{Cntrl}]{1,200}") || name.startsWith(".")) {
            throw Refusal.invalid("platform.csv.fileName");
        }
        if (bytes.length > MOST_BYTES) {
            throw Refusal.invalid("platform.csv.tooLarge");
        }
        this.name = name;
        this.bytes = bytes.clone();
    }

    public String name() {
        return name;
    }

    /** @throws Refusal (or {@link BadFile}) unless every row is good and there is one at least */
    public <T> List<T> read(CsvKind<T> kind) {
        return new CsvReader<>(kind).read(text());
    }

    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private String text() {
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GBK"))) {
            try {
                String text = charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
                return text.startsWith("\ufeff") ? text.substring(1) : text;
            } catch (CharacterCodingException e) {
                // the next one, or said below
            }
        }
        throw Refusal.invalid("platform.csv.encoding");
    }
}
