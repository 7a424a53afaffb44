package io.zhidu.platform;

/** Who acts: the person logged in at the engine, or {@link #SYSTEM} in jobs and timers. */
public interface CurrentUser {

    /** Actor of what no person did. */
    String SYSTEM = "system";

    /** The engine's user id. */
    String id();
}
