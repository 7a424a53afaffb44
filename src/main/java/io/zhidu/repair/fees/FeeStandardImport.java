package io.zhidu.repair.fees;

import io.zhidu.platform.Refusal;
import io.zhidu.platform.Times;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Clause 1-5.2: a new version follows the ones in force and never changes them. */
@Service
@Transactional
public class FeeStandardImport {

    private static final int MOST_BYTES = 1024 * 1024;

    private final FeeStandards standards;
    private final Clock clock;

    FeeStandardImport(FeeStandards standards, Clock clock) {
        this.standards = standards;
        this.clock = clock;
    }

    /** Takes a version that comes into force after today; today too while none is in force, so that work can begin. */
    public void follow(String fileName, byte[] file, LocalDate effectiveFrom, String by) {
        LocalDate today = LocalDate.now(clock);
        LocalDate earliest = standards.hasOneInForceOn(today) ? today.plusDays(1) : today;
        if (effectiveFrom.isBefore(earliest)) {
            throw Refusal.invalid("fees.dateNotAfterToday", effectiveFrom);
        }
        load(fileName, file, effectiveFrom, by);
    }

    void load(String fileName, byte[] file, LocalDate effectiveFrom, String by) {
        if (!fileName.matches("[^/\\\\\\p{Cntrl}]{1,200}") || fileName.startsWith(".")) {
            throw Refusal.invalid("fees.fileName");
        }
        if (file.length > MOST_BYTES) {
            throw Refusal.invalid("fees.tooLarge");
        }
        FeeCsv.Content content = FeeCsv.read(file);
        if (!content.badRows().isEmpty()) {
            throw new BadFile(content.badRows());
        }
        standards.replace(
                new FeeStandard(UUID.randomUUID().toString(), effectiveFrom, content.items()),
                new FeeStandards.Source(fileName, sha256(file), Times.now(clock), by));
    }

    /** The rows that a refused file is to be corrected in; none if it was refused for another reason. */
    public static List<BadRow> badRows(Refusal refusal) {
        return refusal instanceof BadFile file ? file.rows() : List.of();
    }

    private static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * A row that cannot be taken.
     *
     * @param row its number in the file, the heading being 1
     * @param key the key of the sentence why
     */
    public record BadRow(long row, String key, String value) {}

    /** A file with bad rows, all of them. */
    static final class BadFile extends Refusal {

        private static final long serialVersionUID = 1L;

        private final transient List<BadRow> rows;

        BadFile(List<BadRow> rows) {
            super(Kind.INVALID, "fees.badRows", rows.size());
            this.rows = rows;
        }

        List<BadRow> rows() {
            return rows;
        }
    }
}
