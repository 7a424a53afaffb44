package io.zhidu.audit.verify;

import io.zhidu.audit.chain.Verification;
import io.zhidu.audit.chain.Verified;
import io.zhidu.audit.root.RootService;
import io.zhidu.platform.Refusal;
import io.zhidu.platform.Times;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;

/** Compares what was written with what is there; changes nothing. */
@Service
public class VerificationService {

    private final Verification verification;
    private final RootService roots;
    private final CaseChains chains;
    private final Clock clock;

    VerificationService(Verification verification, RootService roots, CaseChains chains, Clock clock) {
        this.verification = verification;
        this.roots = roots;
        this.chains = chains;
        this.clock = clock;
    }

    /**
     * @param key business number or process instance
     * @throws Refusal (not found) if nothing is known by that name
     */
    public Report ofCase(String key) {
        List<String> belonging = chains.of(key.strip());
        if (belonging.isEmpty()) {
            throw Refusal.notFound("audit.verify.unknown", key.strip());
        }
        Verified sum = new Verified();
        belonging.forEach(chain -> sum.add(verification.chain(chain)));
        return Report.of(key.strip(), sum, List.of(), Times.now(clock));
    }

    /** Each case in which something was written on that day, as a whole, and the day's own hash. */
    public Report ofDay(LocalDate day) {
        return Report.of(day.toString(), verification.day(day), roots.check(day), Times.now(clock));
    }

    public Report ofEverything() {
        return ofEverything(sum -> {});
    }

    /** @param progress what was found so far, after each case */
    public Report ofEverything(Consumer<Verified> progress) {
        Verified sum = new Verified();
        verification.everything(one -> {
            sum.add(one);
            progress.accept(sum);
        });
        return Report.of(Report.ALL, sum, roots.checkAll(), Times.now(clock));
    }
}
