package io.zhidu.audit.history;

/** How long each list of a case is. */
public record CaseCounts(
        long steps,
        long forms,
        long changes,
        long decisions,
        long troubles,
        long remarks,
        long operations,
        long messages) {}
