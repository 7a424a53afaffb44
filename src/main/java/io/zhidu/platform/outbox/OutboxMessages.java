package io.zhidu.platform.outbox;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/** What waits to be sent. A node claims a message before it sends it, so that no two send the same at once. */
interface OutboxMessages {

    /** What became of a message. */
    enum State {
        WAITING,
        SENT,
        /** Nothing is set up that could send it. */
        LOGGED,
        /** Tried as often as the policy says. */
        DEAD
    }

    /** Those that may be sent now, the longest due first. */
    List<OutboxMessage> due(LocalDateTime now, int most);

    /**
     * @param until when another node may try, should this one stop in the middle
     * @return whether it is this claimant's now
     */
    boolean claim(String key, String claimant, LocalDateTime now, LocalDateTime until);

    /** It left, or went to the log. Of another claimant's by now: nothing. */
    void done(String key, String claimant, State state, LocalDateTime at);

    /** The attempt failed. @param nextAt when to try again, or null to give up */
    void failed(String key, String claimant, String why, LocalDateTime nextAt, LocalDateTime at);

    /** Those that were given up, the latest first. */
    List<OutboxMessage> dead(int most);

    /** @return whether there was such a message that had been given up */
    boolean revive(String key, LocalDateTime now);

    Map<State, Long> counts();
}
