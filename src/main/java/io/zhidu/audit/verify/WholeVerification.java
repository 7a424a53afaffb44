package io.zhidu.audit.verify;

import io.zhidu.platform.Times;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Verifies everything in the background, one at a time a node: nobody waits at a page for a million cases. */
@Component
public class WholeVerification {

    private static final Logger LOG = LoggerFactory.getLogger(WholeVerification.class);

    /**
     * @param chains verified so far
     * @param found so far
     * @param report once it is finished, else null
     * @param failed whether it was broken off by a failure, which the log names
     */
    public record Run(LocalDateTime begunAt, String begunBy, long chains, long found, Report report, boolean failed) {

        public boolean isRunning() {
            return report == null && !failed;
        }
    }

    private final VerificationService service;
    private final Clock clock;
    private final AtomicReference<Run> run = new AtomicReference<>();

    WholeVerification(VerificationService service, Clock clock) {
        this.service = service;
        this.clock = clock;
    }

    /** The one that runs, or was the last since the node started. */
    public Optional<Run> last() {
        return Optional.ofNullable(run.get());
    }

    /** Unless one is running. */
    public void begin(String by) {
        Run former = run.get();
        Run begun = new Run(Times.now(clock), by, 0, 0, null, false);
        if ((former == null || !former.isRunning()) && run.compareAndSet(former, begun)) {
            Thread thread = new Thread(() -> verify(begun), "verification");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void verify(Run begun) {
        try {
            Report report = service.ofEverything(sum -> run.set(with(begun, sum.chains(), sum.found(), null, false)));
            run.set(with(begun, report.chains(), report.found(), report, false));
        } catch (RuntimeException e) {
            LOG.error("the verification of everything was broken off", e);
            run.set(with(begun, run.get().chains(), run.get().found(), null, true));
        }
    }

    private static Run with(Run begun, long chains, long found, Report report, boolean failed) {
        return new Run(begun.begunAt(), begun.begunBy(), chains, found, report, failed);
    }
}
