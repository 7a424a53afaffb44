package io.zhidu.baddebt.deduction;

import io.zhidu.people.Staff;
import io.zhidu.people.StaffDirectory;
import io.zhidu.platform.CurrentUser;
import io.zhidu.platform.Money;
import io.zhidu.platform.MonthPolicy;
import io.zhidu.platform.Refusal;
import io.zhidu.platform.Times;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Clause 3-deduct: the month-end run. What was owed at the month's last day is taken from that month's wage. */
@Service
@Transactional
public class RunService {

    private final Runs runs;
    private final DeductionLedger ledger;
    private final Payroll payroll;
    private final LimitPolicy policy;
    private final StaffDirectory staff;
    private final CurrentUser user;
    private final Clock clock;

    RunService(
            Runs runs,
            DeductionLedger ledger,
            Payroll payroll,
            LimitPolicy policy,
            StaffDirectory staff,
            CurrentUser user,
            Clock clock) {
        this.runs = runs;
        this.ledger = ledger;
        this.payroll = payroll;
        this.policy = policy;
        this.staff = staff;
        this.user = user;
        this.clock = clock;
    }

    /**
     * @param month as asked for, or null or blank (the timer) for the month before today
     * @throws Refusal if it is no month or is not over
     */
    public String determineMonth(String month) {
        LocalDate today = LocalDate.now(clock);
        return (month == null || month.isBlank() ? MonthPolicy.before(today) : MonthPolicy.over(month, today))
                .toString();
    }

    /** @return whether the month had no run yet */
    public boolean begin(String month) {
        return runs.begin(month, Times.now(clock));
    }

    @Transactional(readOnly = true)
    public boolean isLocked(String month) {
        return runs.find(month).filter(Run::isLocked).isPresent();
    }

    /**
     * The preview: who owed at the month's end, or is owed, and what his wage allows. Lines booked already stay as they are.
     *
     * @throws Refusal (conflict) if the month is closed
     */
    public List<RunLine> compute(String month) {
        Run run = open(month);
        Set<String> booked = runs.lines(month).stream()
                .filter(RunLine::isBooked)
                .map(RunLine::person)
                .collect(Collectors.toSet());
        YearMonth period = YearMonth.parse(month);
        Map<String, Money> wages = payroll.wages(period);
        DeductionLimits limits = policy.in(period);
        Set<String> active = staff.active().stream().map(Staff::id).collect(Collectors.toCollection(HashSet::new));
        runs.replaceUnbooked(
                month,
                ledger.personsWithOpenParts().stream()
                        .filter(person -> !booked.contains(person))
                        .map(person -> plan(period, person, active.contains(person), wages.get(person), limits))
                        .filter(line ->
                                line.remaining().isPositive() || line.payOut().isPositive())
                        .toList());
        runs.save(new Run(run.month(), Run.State.PREVIEW, Times.now(clock), null, null, null));
        return runs.lines(month);
    }

    private RunLine plan(YearMonth month, String person, boolean active, Money wage, DeductionLimits limits) {
        List<BornePart> parts = ledger.ofPerson(person);
        Money remaining =
                parts.stream().map(part -> part.remainingAtEndOf(month)).collect(Money.sum());
        Money owed = parts.stream().map(part -> part.book().owedBack()).collect(Money.sum());
        return RunLine.plan(person, active, wage, limits, remaining, owed);
    }

    /**
     * The preview counts from now on.
     *
     * @throws Refusal if a wage is missing, naming the persons, or a figure changed since the preview
     */
    public void approve(String month) {
        Run run = open(month);
        if (run.isApproved()) {
            throw Refusal.conflict("deduction.run.approvedMeanwhile", month);
        }
        List<RunLine> lines = runs.lines(month);
        refuse(
                "deduction.run.wageMissing",
                lines.stream().filter(RunLine::isBlocked).toList());
        Map<String, Money> wages = payroll.wages(YearMonth.parse(month));
        refuse(
                "deduction.run.wageChanged",
                lines.stream()
                        .filter(line -> !line.isBooked())
                        .filter(line -> line.wage() == null
                                ? wages.containsKey(line.person())
                                : !line.wage().equals(wages.get(line.person())))
                        .toList());
        runs.save(new Run(month, Run.State.APPROVED, run.computedAt(), Times.now(clock), user.id(), null));
    }

    private void refuse(String key, List<RunLine> lines) {
        if (!lines.isEmpty()) {
            throw Refusal.invalid(
                    key, lines.stream().map(line -> staff.nameOf(line.person())).collect(Collectors.joining("、")));
        }
    }

    /**
     * Books one person's line, oldest case first; a line that is booked is left alone. Never more is taken than was approved, nor
     * than he still owes if money came in meanwhile.
     *
     * @throws Refusal (conflict) if the month is closed or its preview is not approved
     */
    public void book(String month, String person) {
        ledger.lockPersons(List.of(person));
        RunLine line = runs.line(month, person)
                .orElseThrow(() -> Refusal.notFound("deduction.run.noLine", month, staff.nameOf(person)));
        Run run = runs.find(month).orElseThrow();
        if (run.isLocked()) {
            throw Refusal.conflict("deduction.run.closed", month);
        }
        if (!run.isApproved()) {
            throw Refusal.conflict("deduction.run.notApproved", month);
        }
        if (!line.isBooked()) {
            runs.book(month, booked(month, line));
        }
    }

    private RunLine booked(String month, RunLine line) {
        LocalDateTime now = Times.now(clock);
        Money toTake = line.take();
        Money toPay = line.payOut();
        Money left = Money.ZERO;
        for (BornePart part : ledger.ofPerson(line.person())) {
            PartBook book = part.book(now, user.id());
            Money eligible = part.remainingAtEndOf(YearMonth.parse(month));
            toTake = toTake.minus(book.take(eligible.exceeds(toTake) ? toTake : eligible, month));
            toPay = toPay.minus(book.payOut(toPay, month));
            if (eligible.isPositive()) {
                book.carryOver(month);
                left = left.plus(book.remaining());
            }
            ledger.keep(part, book.added());
        }
        return line.booked(line.take().minus(toTake), line.payOut().minus(toPay), left, now);
    }

    /** @throws Refusal (conflict) unless every line is booked */
    public void lock(String month) {
        Run run = runs.lock(month);
        if (!run.isApproved() || runs.lines(month).stream().anyMatch(line -> !line.isBooked())) {
            throw Refusal.conflict("deduction.run.notBooked", month);
        }
        if (!run.isLocked()) {
            runs.save(new Run(
                    month, Run.State.LOCKED, run.computedAt(), run.approvedAt(), run.approvedBy(), Times.now(clock)));
        }
    }

    private Run open(String month) {
        Run run = runs.lock(month);
        if (run.isLocked()) {
            throw Refusal.conflict("deduction.run.closed", month);
        }
        return run;
    }

    /** Those of the month's lines, by user id. */
    @Transactional(readOnly = true)
    public List<String> persons(String month) {
        return runs.lines(month).stream().map(RunLine::person).toList();
    }

    @Transactional(readOnly = true)
    public List<RunLine> lines(String month) {
        return runs.lines(month);
    }

    /** The limits of each line computed anew with the policy values of its month; the engine keeps that it was asked. */
    public boolean isReproduced(String month) {
        DeductionLimits limits = policy.in(YearMonth.parse(month));
        return runs.lines(month).stream()
                .allMatch(line -> line.wage() == null
                        || limits.most(line.wage()).equals(line.most())
                                && !line.take().exceeds(line.most()));
    }
}
