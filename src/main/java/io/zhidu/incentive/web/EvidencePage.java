package io.zhidu.incentive.web;

import io.zhidu.incentive.evidence.Evidence;
import io.zhidu.incentive.evidence.EvidenceKind;
import io.zhidu.incentive.evidence.EvidenceService;
import io.zhidu.incentive.evidence.Period;
import io.zhidu.incentive.evidence.Recorded;
import io.zhidu.people.StaffDirectory;
import io.zhidu.platform.Refusal;
import io.zhidu.platform.Sentences;
import io.zhidu.platform.csv.BadFile;
import io.zhidu.platform.csv.CsvFile;
import java.io.IOException;
import java.security.Principal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Evidence of a kind and period: what was told and withdrawn, and the forms that tell and withdraw it. */
@Controller
@RequestMapping("/incentives/evidence")
@PreAuthorize("@pageAccess.allows('INCENTIVE_EVIDENCE', authentication)")
class EvidencePage {

    private static final int MOST = 200;
    private static final String HERE = "redirect:/incentives/evidence";

    private final EvidenceService evidence;
    private final EvidenceDesk desk;
    private final EvidenceChoices choices;
    private final EvidenceCells cells;
    private final StaffDirectory staff;
    private final Sentences sentences;

    EvidencePage(
            EvidenceService evidence,
            EvidenceDesk desk,
            EvidenceChoices choices,
            EvidenceCells cells,
            StaffDirectory staff,
            Sentences sentences) {
        this.evidence = evidence;
        this.desk = desk;
        this.choices = choices;
        this.cells = cells;
        this.staff = staff;
        this.sentences = sentences;
    }

    @GetMapping
    ModelAndView show(
            @RequestParam(required = false) String kind,
            @RequestParam(required = false) String period,
            @RequestParam(required = false) String person,
            @RequestParam(required = false) Integer taken,
            @RequestParam(required = false) String recorded) {
        EvidenceKind shown = kind(kind);
        return page(shown, choices.period(shown, period), person)
                .addObject("taken", taken)
                .addObject("recorded", recorded);
    }

    /** One thing told, by the fields of the kind; a trip's project and work are chosen together. */
    @PostMapping
    @PreAuthorize(IncentiveRoles.TELLERS)
    ModelAndView tell(
            @RequestParam(required = false) String kind,
            @RequestParam(required = false) String period,
            @RequestParam Map<String, String> sent,
            Principal who,
            RedirectAttributes redirect) {
        EvidenceKind told = kind(kind);
        Map<String, String> fields = fields(told, sent);
        try {
            Evidence recorded = desk.record(told, fields, who.getName());
            redirect.addAttribute("recorded", recorded.reference());
            return to(told, recorded.period(), null, redirect);
        } catch (Refusal refusal) {
            Period shown = choices.period(told, period(told, fields, period));
            return refused(refusal, page(told, shown, null)).addObject("values", sent);
        }
    }

    /** Where it would have counted, so that the page shows what it was refused by; else as it was shown. */
    private String period(EvidenceKind kind, Map<String, String> fields, String shown) {
        try {
            return evidence.read(kind, fields).period().text();
        } catch (Refusal unreadable) {
            return shown;
        }
    }

    @PostMapping("/file")
    @PreAuthorize(IncentiveRoles.TELLERS)
    ModelAndView take(
            @RequestParam(required = false) String kind,
            @RequestParam(required = false) String period,
            @RequestParam MultipartFile file,
            Principal who,
            RedirectAttributes redirect)
            throws IOException {
        EvidenceKind told = kind(kind);
        Period shown = choices.period(told, period);
        try {
            CsvFile csv = new CsvFile(file.getOriginalFilename(), file.getBytes());
            redirect.addAttribute("taken", evidence.take(told, csv, who.getName()));
            return to(told, shown, null, redirect);
        } catch (Refusal refusal) {
            return refused(refusal, page(told, shown, null));
        }
    }

    @PostMapping("/withdrawal")
    @PreAuthorize(IncentiveRoles.TELLERS)
    ModelAndView withdraw(
            @RequestParam(required = false) String kind,
            @RequestParam(required = false) String period,
            @RequestParam(required = false) String person,
            @RequestParam String reference,
            @RequestParam(required = false) String reason,
            Principal who,
            RedirectAttributes redirect) {
        EvidenceKind told = kind(kind);
        Period shown = choices.period(told, period);
        try {
            evidence.withdraw(told, reference, reason, who.getName());
            return to(told, shown, person, redirect);
        } catch (Refusal refusal) {
            return refused(refusal, page(told, shown, person));
        }
    }

    private static EvidenceKind kind(String code) {
        return code == null || code.isBlank() ? EvidenceKind.TRIP : EvidenceKind.of(code);
    }

    private Map<String, String> fields(EvidenceKind kind, Map<String, String> sent) {
        Map<String, String> fields = new HashMap<>();
        evidence.fields(kind).stream()
                .filter(sent::containsKey)
                .forEach(field -> fields.put(field, sent.get(field).strip()));
        String[] both = sent.getOrDefault("projectWork", "").split(" ", 2);
        if (kind == EvidenceKind.TRIP && both.length == 2) {
            fields.put("project", both[0]);
            fields.put("work", both[1]);
        }
        return fields;
    }

    private static ModelAndView to(EvidenceKind kind, Period period, String person, RedirectAttributes redirect) {
        redirect.addAttribute("kind", kind.code());
        redirect.addAttribute("period", period.text());
        if (person != null && !person.isBlank()) {
            redirect.addAttribute("person", person);
        }
        return new ModelAndView(HERE);
    }

    private ModelAndView refused(Refusal refusal, ModelAndView page) {
        page.setStatus(
                switch (refusal.kind()) {
                    case INVALID -> HttpStatus.BAD_REQUEST;
                    case FORBIDDEN -> HttpStatus.FORBIDDEN;
                    case NOT_FOUND -> HttpStatus.NOT_FOUND;
                    case CONFLICT -> HttpStatus.CONFLICT;
                });
        return page.addObject("refused", sentences.of(refusal)).addObject("badRows", BadFile.rows(refusal));
    }

    private ModelAndView page(EvidenceKind kind, Period period, String person) {
        List<Recorded> all = evidence.list(kind, period, person, MOST + 1);
        List<String> locked = desk.locked(kind, period);
        return new ModelAndView("incentive-evidence")
                .addObject("kind", kind)
                .addObject("kinds", EvidenceKind.values())
                .addObject("period", period.text())
                .addObject("periods", choices.periods(kind, period))
                .addObject("person", person == null ? "" : person.strip())
                .addObject("told", all.subList(0, Math.min(MOST, all.size())))
                .addObject("most", all.size() > MOST ? MOST : null)
                .addObject("fields", evidence.fields(kind))
                .addObject("heading", String.join(",", evidence.heading(kind)))
                .addObject("locked", locked)
                .addObject("open", locked.isEmpty())
                .addObject("coefficients", choices.coefficients(period))
                .addObject("rates", choices.rates(period))
                .addObject("staff", staff)
                .addObject("cells", cells)
                .addObject("values", Map.of());
    }
}
