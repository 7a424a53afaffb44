package io.zhidu.repair.month;

import io.zhidu.platform.Refusal;
import io.zhidu.platform.Times;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 1-3.8, 1-5.3: what is frozen is never changed; a correction is a line in the open month that names the original. */
@Service
@Transactional
public class RegisterService {

    private final Register register;
    private final RepairMonths months;
    private final Clock clock;

    RegisterService(Register register, RepairMonths months, Clock clock) {
        this.register = register;
        this.months = months;
        this.clock = clock;
    }

    /** The register of a month: as frozen, or what freezing at this moment would write. Money received is counted up to then. */
    public PaidServices of(YearMonth month) {
        String period = month.toString();
        ClosedMonth closed = months.find(period).orElse(null);
        List<RegisterLine> lines = new ArrayList<>();
        if (closed == null) {
            lines.addAll(numbered(period, register.services(month)));
        }
        lines.addAll(register.lines(period));
        LocalDateTime until = closed == null ? Times.now(clock) : closed.frozenAt();
        return PaidServices.of(period, closed, lines, register.received(month, until));
    }

    /** The months there is something to read about, the present one first. */
    public List<YearMonth> months() {
        YearMonth present = YearMonth.now(clock);
        YearMonth first = Stream.concat(
                        register.firstMonth().stream(),
                        months.all().stream().limit(1).map(month -> YearMonth.parse(month.period())))
                .min(YearMonth::compareTo)
                .orElse(present);
        return Stream.iterate(present, month -> !month.isBefore(first), month -> month.minusMonths(1))
                .toList();
    }

    /** @throws Refusal without a reason, for an unknown line, for a reversal, or for a line already reversed */
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
    public void reverseOrder(String orderNumber, String reason, String by) {
        register.serviceOf(orderNumber).ifPresent(line -> reverse(line.period(), line.lineNo(), reason, by));
    }

    /** Services to be frozen; until this transaction ends nobody reverses one of them. */
    List<RegisterLine> held(YearMonth month) {
        register.hold(month);
        return register.services(month);
    }

    void freeze(String period, List<RegisterLine> services, String by) {
        numbered(period, services).forEach(line -> register.add(line, Times.now(clock), by));
    }

    List<String> frozenServices(String period) {
        return register.lines(period).stream()
                .filter(line -> !line.reversal())
                .map(RegisterLine::orderNumber)
                .toList();
    }

    /** Services first, then the reversals of those that were reversed before freezing. */
    private List<RegisterLine> numbered(String period, List<RegisterLine> services) {
        int next = register.nextLineNo(period);
        List<RegisterLine> lines = new ArrayList<>();
        for (RegisterLine service : services) {
            lines.add(service.numbered(next++));
        }
        for (RegisterLine service : List.copyOf(lines)) {
            if (service.reason() != null) {
                lines.add(service.reversedIn(period, next++, service.reason()));
            }
        }
        return lines;
    }
}
