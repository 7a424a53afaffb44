package io.zhidu.audit.verify.web;

import io.zhidu.audit.root.Root;
import io.zhidu.audit.root.Roots;
import io.zhidu.audit.verify.FindingSentence;
import io.zhidu.audit.verify.Report;
import io.zhidu.audit.verify.VerificationService;
import io.zhidu.audit.verify.WholeVerification;
import io.zhidu.platform.Refusal;
import io.zhidu.platform.Sentences;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** All by GET: whoever verifies changes nothing, and the auditor may do nothing else. */
@Controller
@PreAuthorize("@pageAccess.allows('VERIFICATION', authentication)")
class VerificationPage {

    private static final int ROOTS = 31;

    private final VerificationService service;
    private final WholeVerification whole;
    private final Roots roots;
    private final Sentences sentences;
    private final Clock clock;

    VerificationPage(
            VerificationService service, WholeVerification whole, Roots roots, Sentences sentences, Clock clock) {
        this.service = service;
        this.whole = whole;
        this.roots = roots;
        this.sentences = sentences;
        this.clock = clock;
    }

    @GetMapping("/audit/verification")
    ModelAndView show(
            @RequestParam(required = false) String of,
            @RequestParam(required = false) LocalDate day,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(required = false) LocalDate before,
            Principal who) {
        if (all) {
            whole.begin(who.getName());
            return new ModelAndView("redirect:/audit/verification");
        }
        ModelAndView page = page(before).addObject("of", of).addObject("day", day);
        try {
            if (day != null) {
                report(page, service.ofDay(day));
            } else if (of != null && !of.isBlank()) {
                report(page, service.ofCase(of));
            }
        } catch (Refusal refusal) {
            page.addObject("refused", sentences.of(refusal));
            page.setStatus(HttpStatus.NOT_FOUND);
        }
        return page;
    }

    private ModelAndView page(LocalDate before) {
        List<Root> found = roots.before(before == null ? LocalDate.now(clock).plusDays(1) : before, ROOTS + 1);
        boolean more = found.size() > ROOTS;
        List<Root> shown = more ? found.subList(0, ROOTS) : found;
        ModelAndView page = new ModelAndView("audit-verification")
                .addObject("roots", shown)
                .addObject("older", more ? shown.get(ROOTS - 1).day() : null);
        whole.last().ifPresent(run -> {
            page.addObject("run", run);
            if (run.report() != null) {
                page.addObject("wholeReport", run.report()).addObject("wholeFindings", words(run.report()));
            }
        });
        return page;
    }

    private void report(ModelAndView page, Report report) {
        page.addObject("report", report).addObject("findings", words(report));
    }

    private List<String> words(Report report) {
        return report.findings().stream()
                .map(finding -> FindingSentence.of(sentences, finding))
                .toList();
    }
}
