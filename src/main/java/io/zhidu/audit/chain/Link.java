package io.zhidu.audit.chain;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/**
 * What one transaction wrote in one chain. Its hash is over everything but the content, of which it takes the content's
 * hash: so the content may be removed when its time is over, and the chain still holds.
 *
 * @param content {@link Content} as text; null once it was removed
 */
public record Link(
        String chain,
        long seq,
        LocalDateTime writtenAt,
        String writtenBy,
        String content,
        String contentHash,
        String formerHash,
        String hash) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS");

    public static Link after(Head head, LocalDateTime at, String by, String content) {
        String contentHash = Sha256.of(content);
        long seq = head.seq() + 1;
        String hash = hash(head.chain(), seq, at, by, contentHash, head.hash());
        return new Link(head.chain(), seq, at, by, content, contentHash, head.hash(), hash);
    }

    public Head head() {
        return new Head(chain, seq, hash);
    }

    boolean contentIsWhole() {
        return content == null || Sha256.of(content).equals(contentHash);
    }

    boolean isWhole() {
        return hash(chain, seq, writtenAt, writtenBy, contentHash, formerHash).equals(hash);
    }

    /** One line each: chain, number, time, person, content's hash, former hash; the first and the person with their lengths. */
    private static String hash(
            String chain, long seq, LocalDateTime at, String by, String contentHash, String formerHash) {
        return Sha256.of(String.join(
                "\n",
                chain.length() + ":" + chain,
                Long.toString(seq),
                TIME.format(at),
                by.length() + ":" + by,
                contentHash,
                formerHash));
    }
}
