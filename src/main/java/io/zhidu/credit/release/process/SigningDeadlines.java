package io.zhidu.credit.release.process;

import io.zhidu.platform.engine.Deadlines;
import java.util.Date;
import org.springframework.stereotype.Component;

/** When a signer is reminded, and when the next level is asked instead. */
@Component("signingDeadlines")
public class SigningDeadlines {

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
}
