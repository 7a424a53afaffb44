package io.zhidu.repair.month;

import io.zhidu.platform.Refusal;
import io.zhidu.platform.Times;
import java.time.Clock;
import java.time.YearMonth;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 1-3.8, 1-5.3: what is frozen is never changed; a correction is a line in the open month that names the original. */
@Service
public class RegisterService {

    private final Register register;
    private final Clock clock;

    RegisterService(Register register, Clock clock) {
        this.register = register;
        this.clock = clock;
    }

    /** @throws Refusal without a reason, for an unknown line, for a reversal, or for a line already reversed */
    @Transactional
    public void reverse(String period, int lineNo, String reason, String by) {
        RegisterLine line =
                register.line(period, lineNo).orElseThrow(() -> Refusal.notFound("month.unknownLine", period, lineNo));
        if (reason == null || reason.isBlank()) {
            throw Refusal.invalid("month.reasonMissing");
        }
        if (line.reversal() || register.reversed(line)) {
            throw Refusal.conflict("month.alreadyReversed", period, lineNo);
        }
        String open = YearMonth.now(clock).toString();
        register.add(line.reversedIn(open, register.nextLineNo(open), reason.strip()), Times.now(clock), by);
    }

    /** Of a month not yet frozen nothing needs reversing here: freezing writes both lines. */
    @Transactional
    public void reverseOrder(String orderNumber, String reason, String by) {
        register.serviceOf(orderNumber).ifPresent(line -> reverse(line.period(), line.lineNo(), reason, by));
    }

    void freeze(YearMonth month, String by) {
        String period = month.toString();
        for (RegisterLine service : register.services(month)) {
            RegisterLine line = service.numbered(register.nextLineNo(period));
            register.add(line, Times.now(clock), by);
            if (line.reason() != null) {
                register.add(line.reversedIn(period, register.nextLineNo(period), line.reason()), Times.now(clock), by);
            }
        }
    }
}
