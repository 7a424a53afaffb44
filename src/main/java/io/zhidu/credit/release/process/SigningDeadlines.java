package io.zhidu.credit.release.process;

import io.zhidu.platform.engine.Deadlines;
import java.time.Instant;
import java.util.Date;
import org.springframework.stereotype.Component;

/** When a signer is reminded, and when the next level is asked instead. */
@Component("signingDeadlines")
public class SigningDeadlines {

    private static final Date NEVER = Date.from(Instant.parse("9999-01-01T00:00:00Z"));

    private final Deadlines deadlines;

    SigningDeadlines(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    public Date reminderAt() {
        return deadlines.of("boundaryEvent_reminderDue");
    }

    public Date nextLevelAt() {
        return deadlines.of("userTask_signOverLimit");
    }

    /** Never for the last level: there is nobody else to ask, and who is asked keeps his task. */
    public Date escalationAt(boolean lastLevel) {
        return lastLevel ? NEVER : nextLevelAt();
    }
}
