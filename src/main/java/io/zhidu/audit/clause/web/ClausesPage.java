package io.zhidu.audit.clause.web;

import io.zhidu.audit.clause.ClauseHistory.Place;
import io.zhidu.audit.clause.ClauseService;
import io.zhidu.audit.clause.Happening;
import io.zhidu.audit.clause.Period;
import io.zhidu.audit.clause.Sign;
import io.zhidu.audit.retention.RetentionInForce;
import io.zhidu.platform.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Each clause, what carries it out, how often it was carried out, kept and broken, and the cases behind each figure. */
@Controller
@RequestMapping("/audit/clauses")
@PreAuthorize("@pageAccess.allows('CLAUSES', authentication)")
class ClausesPage {

    private static final int PAGE = 100;

    private final ClauseService clauses;
    private final RetentionInForce retention;
    private final Clock clock;

    ClausesPage(ClauseService clauses, RetentionInForce retention, Clock clock) {
        this.clauses = clauses;
        this.retention = retention;
        this.clock = clock;
    }

    @GetMapping
    String all(
            @RequestParam(required = false) LocalDate from, @RequestParam(required = false) LocalDate to, Model model) {
        Period period = period(from, to, model);
        model.addAttribute("lines", clauses.lines(period));
        model.addAttribute("retention", retention.lines());
        model.addAttribute("cleanup", retention.policy());
        return "audit-clauses";
    }

    @GetMapping("/{id}")
    String one(
            @PathVariable String id,
            @RequestParam(required = false) LocalDate from,
            @RequestParam(required = false) LocalDate to,
            Model model) {
        Period period = period(from, to, model);
        model.addAttribute("line", clauses.line(id, period));
        model.addAttribute("carriers", clauses.carriers(id));
        return "audit-clause";
    }

    /** @param at and @param after the place of the last case of the page before */
    @GetMapping("/{id}/cases")
    String cases(
            @PathVariable String id,
            @RequestParam(defaultValue = Sign.CARRIED) String figure,
            @RequestParam(required = false) LocalDate from,
            @RequestParam(required = false) LocalDate to,
            @RequestParam(required = false) String at,
            @RequestParam(required = false) String after,
            Model model) {
        Period period = period(from, to, model);
        List<Happening> found = clauses.happenings(id, figure, period, place(at, after), PAGE + 1);
        boolean more = found.size() > PAGE;
        List<Happening> shown = more ? found.subList(0, PAGE) : found;
        ClauseService.Line line = clauses.line(id, period);
        model.addAttribute("line", line);
        model.addAttribute("figure", figure);
        model.addAttribute(
                "sign",
                line.signs().stream()
                        .filter(sign -> sign.figure().equals(figure))
                        .findFirst()
                        .orElse(null));
        model.addAttribute("cases", shown);
        model.addAttribute("older", more ? Place.of(shown.get(PAGE - 1)) : null);
        return "audit-clause-cases";
    }

    private Period period(LocalDate from, LocalDate to, Model model) {
        Period period = Period.of(from, to, LocalDate.now(clock));
        model.addAttribute("period", period);
        return period;
    }

    private static Place place(String at, String after) {
        try {
            return at == null || after == null ? null : new Place(LocalDateTime.parse(at), after);
        } catch (DateTimeParseException e) {
            throw Refusal.invalid("platform.timeUnreadable", at);
        }
    }
}
