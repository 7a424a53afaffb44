package io.zhidu.audit.chain;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * Chains of what people did in the engine outside any case (permissions, deployments): one a day, so that each stays short. A
 * time belongs to the day to which the database rounds it.
 */
public final class EngineDays {

    private static final String PREFIX = "engine-";
    private static final long HALF_A_SECOND = 500_000_000;

    private EngineDays() {}

    public static String chain(LocalDateTime time) {
        return PREFIX + time.plusNanos(HALF_A_SECOND).toLocalDate();
    }

    static Optional<LocalDate> day(String chain) {
        return chain.matches(PREFIX + "\\d{4}-\\d\\d-\\d\\d")
                ? Optional.of(LocalDate.parse(chain.substring(PREFIX.length())))
                : Optional.empty();
    }

    static LocalDateTime begin(LocalDate day) {
        return day.atStartOfDay().minusNanos(HALF_A_SECOND);
    }
}
