package io.zhidu.incentive.web;

import io.zhidu.incentive.tax.TaxService;
import io.zhidu.people.StaffDirectory;
import io.zhidu.platform.Refusal;
import io.zhidu.platform.Sentences;
import io.zhidu.platform.csv.BadFile;
import io.zhidu.platform.csv.CsvFile;
import java.io.IOException;
import java.security.Principal;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Clause 2-tax: payroll's figures of everybody's tax year up to the month in which incentives are paid out. */
@Controller
@RequestMapping("/incentives/tax")
@PreAuthorize("@pageAccess.allows('INCENTIVE_TAX', authentication)")
class TaxFiguresPage {

    private static final int MONTHS_BACK = 12;

    private final TaxService tax;
    private final StaffDirectory staff;
    private final Sentences sentences;
    private final Clock clock;

    TaxFiguresPage(TaxService tax, StaffDirectory staff, Sentences sentences, Clock clock) {
        this.tax = tax;
        this.staff = staff;
        this.sentences = sentences;
        this.clock = clock;
    }

    /** Of the present month where none is named; a month to come may have figures already. */
    @GetMapping
    ModelAndView show(@RequestParam(required = false) String month, @RequestParam(required = false) Integer taken) {
        return page(month(month)).addObject("taken", taken);
    }

    @PostMapping
    @PreAuthorize(IncentiveRoles.PAYROLL)
    ModelAndView take(@RequestParam(required = false) String month, @RequestParam MultipartFile file, Principal who)
            throws IOException {
        YearMonth shown = month(month);
        try {
            int taken = tax.take(new CsvFile(file.getOriginalFilename(), file.getBytes()), who.getName());
            return new ModelAndView("redirect:/incentives/tax?month=" + shown + "&taken=" + taken);
        } catch (Refusal refusal) {
            ModelAndView page = page(shown);
            page.setStatus(refusal.kind() == Refusal.Kind.CONFLICT ? HttpStatus.CONFLICT : HttpStatus.BAD_REQUEST);
            return page.addObject("refused", sentences.of(refusal)).addObject("badRows", BadFile.rows(refusal));
        }
    }

    private ModelAndView page(YearMonth month) {
        YearMonth next = YearMonth.now(clock).plusMonths(1);
        List<YearMonth> months = Stream.concat(
                        Stream.iterate(next, one -> one.minusMonths(1)).limit(MONTHS_BACK + 2), Stream.of(month))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
        return new ModelAndView("incentive-tax")
                .addObject("month", month)
                .addObject("months", months)
                .addObject("figures", tax.figures(month))
                .addObject("staff", staff);
    }

    private YearMonth month(String month) {
        if (month == null || month.isBlank()) {
            return YearMonth.now(clock);
        }
        if (!month.strip().matches("20[0-9]{2}-(0[1-9]|1[0-2])")) {
            throw Refusal.invalid("month.unreadable", month);
        }
        return YearMonth.parse(month.strip());
    }
}
