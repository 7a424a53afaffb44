package io.zhidu.baddebt.deduction;

import io.zhidu.people.StaffDirectory;
import io.zhidu.platform.Refusal;
import io.zhidu.platform.Times;
import io.zhidu.platform.csv.CsvFile;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Payroll's figures for the month-end run. */
@Service
@Transactional
public class PayrollService {

    private final Payroll payroll;
    private final Runs runs;
    private final StaffDirectory staff;
    private final Clock clock;

    PayrollService(Payroll payroll, Runs runs, StaffDirectory staff, Clock clock) {
        this.payroll = payroll;
        this.runs = runs;
        this.staff = staff;
        this.clock = clock;
    }

    /**
     * A file of person, month and wage; the same file again changes nothing, another figure takes the place of the one before
     * as long as the month's deductions are not approved.
     *
     * @return how many
     * @throws Refusal with the numbers of all bad rows: unknown person, no wage or a negative one, a person twice, a month
     *     that is approved or closed
     */
    public int take(CsvFile file, String by) {
        List<PayrollFigure> figures = file.read(new PayrollCsv(
                person -> staff.find(person).isPresent(),
                month -> runs.find(month.toString()).map(Run::isApproved).orElse(false)));
        figures.stream()
                .map(figure -> figure.month().toString())
                .distinct()
                .sorted()
                .forEach(this::hold);
        figures.forEach(figure -> {
            if (!figure.wage().equals(payroll.wages(figure.month()).get(figure.person()))) {
                payroll.keep(figure, Times.now(clock), by);
            }
        });
        return figures.size();
    }

    /** Nobody approves the month while its figures change. */
    private void hold(String month) {
        if (runs.find(month).isPresent() && runs.lock(month).isApproved()) {
            throw Refusal.conflict("deduction.run.approvedMeanwhile", month);
        }
    }

    @Transactional(readOnly = true)
    public Map<String, io.zhidu.platform.Money> wages(java.time.YearMonth month) {
        return payroll.wages(month);
    }
}
