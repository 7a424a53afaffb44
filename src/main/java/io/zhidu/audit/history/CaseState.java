package io.zhidu.audit.history;

/** Where a case stands, for the engine. */
public enum CaseState {
    RUNNING,
    SUSPENDED,
    ENDED,
    CANCELLED;

    /** @param engine {@code STATE_} of a historic process instance */
    public static CaseState of(String engine) {
        return switch (engine) {
            case "ACTIVE" -> RUNNING;
            case "SUSPENDED" -> SUSPENDED;
            case "COMPLETED" -> ENDED;
            default -> CANCELLED;
        };
    }
}
