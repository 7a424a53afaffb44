package io.zhidu.audit.retention;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Kept from the beginning of a case, so a time is the longest that a case may take and the years for which it is kept
 * afterwards.
 *
 * @param retention by process id
 * @param cleanupFrom and @param cleanupTo the hours of the night in which what is past its time is removed
 */
@ConfigurationProperties("zhidu.audit")
public record RetentionPolicy(Map<String, Kept> retention, String cleanupFrom, String cleanupTo) {

    /** Of the process whose id begins the decision's, as the house names them. */
    public Optional<Kept> ofDecision(String decision) {
        return retention.entrySet().stream()
                .filter(process -> decision.startsWith(process.getKey() + "-"))
                .max(Comparator.comparingInt(process -> process.getKey().length()))
                .map(Map.Entry::getValue);
    }

    /**
     * @param years for which it is kept after its end
     * @param longest years that a case may take
     * @param zh and @param en why so long
     */
    public record Kept(int years, int longest, String zh, String en) {

        private static final int DAYS = 366; // never a day short

        public Kept {
            if (years < 1 || longest < 1) {
                throw new IllegalArgumentException("zhidu.audit.retention: years and longest are at least 1");
            }
        }

        /** From the beginning of a case to the day on which it may be removed. */
        public int daysFromBegin() {
            return (years + longest) * DAYS;
        }
    }
}
