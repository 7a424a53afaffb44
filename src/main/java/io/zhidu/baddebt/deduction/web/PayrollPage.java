package io.zhidu.baddebt.deduction.web;

import io.zhidu.baddebt.deduction.PayrollService;
import io.zhidu.baddebt.deduction.RunLine;
import io.zhidu.baddebt.deduction.RunService;
import io.zhidu.baddebt.deduction.Runs;
import io.zhidu.people.StaffDirectory;
import io.zhidu.platform.MonthPolicy;
import io.zhidu.platform.Refusal;
import io.zhidu.platform.Sentences;
import io.zhidu.platform.csv.BadFile;
import io.zhidu.platform.csv.CsvFile;
import io.zhidu.platform.web.XlsxSheet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Clause 3-deduct: payroll's figures come in, the month's list goes out. */
@Controller
@PreAuthorize("@pageAccess.allows('PAYROLL', authentication)")
class PayrollPage {

    private static final List<String> COLUMNS =
            List.of("id", "name", "month", "wage", "most", "remaining", "taken", "paidOut", "net", "carried", "remark");

    private final PayrollService payroll;
    private final RunService run;
    private final Runs runs;
    private final StaffDirectory staff;
    private final Sentences sentences;
    private final Clock clock;

    PayrollPage(
            PayrollService payroll, RunService run, Runs runs, StaffDirectory staff, Sentences sentences, Clock clock) {
        this.payroll = payroll;
        this.run = run;
        this.runs = runs;
        this.staff = staff;
        this.sentences = sentences;
        this.clock = clock;
    }

    @GetMapping("/deductions/payroll")
    ModelAndView show(@RequestParam(required = false) String month, @RequestParam(required = false) Integer taken) {
        return page(month(month)).addObject("taken", taken);
    }

    /** Whether the month's own policy values give the month's figures again. */
    @GetMapping("/deductions/payroll/reproduced")
    ModelAndView reproduce(@RequestParam(required = false) String month) {
        YearMonth wanted = month(month);
        return page(wanted).addObject("reproduced", run.isReproduced(wanted.toString()));
    }

    @PostMapping("/deductions/payroll")
    @PreAuthorize("hasAuthority('finance')")
    ModelAndView take(@RequestParam(required = false) String month, @RequestParam MultipartFile file, Principal who)
            throws IOException {
        YearMonth shown = month(month);
        try {
            int taken = payroll.take(new CsvFile(file.getOriginalFilename(), file.getBytes()), who.getName());
            return new ModelAndView("redirect:/deductions/payroll?month=" + shown + "&taken=" + taken);
        } catch (Refusal refusal) {
            ModelAndView page = page(shown);
            page.setStatus(refusal.kind() == Refusal.Kind.CONFLICT ? HttpStatus.CONFLICT : HttpStatus.BAD_REQUEST);
            return page.addObject("refused", sentences.of(refusal)).addObject("badRows", BadFile.rows(refusal));
        }
    }

    @GetMapping("/deductions/payroll.xlsx")
    void download(@RequestParam(required = false) String month, HttpServletResponse response) throws IOException {
        YearMonth wanted = month(month);
        List<String> heading = COLUMNS.stream()
                .map(column -> sentences.of("deduction.list." + column))
                .toList();
        boolean locked = run.isLocked(wanted.toString());
        String name = sentences.of(locked ? "deduction.list.file" : "deduction.list.previewFile", wanted);
        List<List<?>> rows = run.lines(wanted.toString()).stream()
                .<List<?>>map(line -> cells(wanted, line))
                .toList();
        XlsxSheet.download(response, name + ".xlsx", heading, rows);
    }

    private List<?> cells(YearMonth month, RunLine line) {
        return Arrays.asList(
                line.person(),
                staff.nameOf(line.person()),
                month,
                line.wage(),
                line.most(),
                line.remaining(),
                line.take().negated(),
                line.payOut(),
                line.net(),
                line.carried(),
                line.problem() == null ? null : sentences.of("deduction.problem." + line.problem()));
    }

    private ModelAndView page(YearMonth month) {
        String period = month.toString();
        return new ModelAndView("payroll")
                .addObject("month", period)
                .addObject("months", months(period))
                .addObject("run", runs.find(period).orElse(null))
                .addObject("lines", run.lines(period))
                .addObject("wages", payroll.wages(month))
                .addObject("staff", staff);
    }

    /** Those that have a run, the last twelve, and the one shown; the latest first. */
    private List<String> months(String shown) {
        YearMonth present = YearMonth.now(clock);
        return Stream.of(
                        runs.months().stream(),
                        Stream.iterate(present, month -> month.minusMonths(1))
                                .limit(12)
                                .map(YearMonth::toString),
                        Stream.of(shown))
                .flatMap(each -> each)
                .distinct()
                .sorted(java.util.Comparator.reverseOrder())
                .toList();
    }

    private YearMonth month(String month) {
        LocalDate today = LocalDate.now(clock);
        return month == null || month.isBlank() ? MonthPolicy.before(today) : MonthPolicy.begun(month, today);
    }
}
