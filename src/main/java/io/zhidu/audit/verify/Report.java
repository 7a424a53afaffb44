package io.zhidu.audit.verify;

import io.zhidu.audit.chain.Finding;
import io.zhidu.audit.chain.Verified;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a verification says.
 *
 * @param of business number, process instance, day or {@link #ALL}
 * @param found how many differences, of which the findings are the first
 * @param adopted rows that were there before their chain began: of what happened to them until then nothing is proved
 * @param removed rows that are gone because their time was over
 */
public record Report(
        String of,
        boolean whole,
        long chains,
        long links,
        long rows,
        long adopted,
        long removed,
        long found,
        List<Finding> findings,
        LocalDateTime finishedAt) {

    public static final String ALL = "all";

    static Report of(String of, Verified verified, List<Finding> roots, LocalDateTime at) {
        long found = verified.found() + roots.size();
        return new Report(
                of,
                found == 0,
                verified.chains(),
                verified.links(),
                verified.rows(),
                verified.adopted(),
                verified.removed(),
                found,
                Stream.concat(roots.stream(), verified.findings().stream()).toList(),
                at);
    }
}
