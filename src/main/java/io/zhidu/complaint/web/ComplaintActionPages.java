package io.zhidu.complaint.web;

import io.zhidu.complaint.Corrections;
import io.zhidu.complaint.Severity;
import io.zhidu.complaint.process.ComplaintDesk;
import io.zhidu.platform.Refusal;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The forms of a complaint's page; the same as {@link ComplaintActionsApi} does for other systems. */
@Controller
@RequestMapping("/complaints/{number}")
class ComplaintActionPages {

    private static final int LONGEST = 4000;

    private final ComplaintDesk desk;
    private final Corrections corrections;

    ComplaintActionPages(ComplaintDesk desk, Corrections corrections) {
        this.desk = desk;
        this.corrections = corrections;
    }

    @PostMapping("/severity")
    @PreAuthorize(ComplaintRoles.CARERS)
    String severity(@PathVariable String number, @RequestParam String severity, @RequestParam String reason) {
        desk.changeSeverity(number, Severity.of(severity), fits(reason));
        return back(number);
    }

    /** This one is the duplicate. */
    @PostMapping("/merge")
    @PreAuthorize(ComplaintRoles.CARERS)
    String merge(@PathVariable String number, @RequestParam String into) {
        desk.merge(number, into.strip());
        return back(number);
    }

    @PostMapping("/links")
    @PreAuthorize(ComplaintRoles.CARERS)
    String link(@PathVariable String number, @RequestParam String related) {
        corrections.link(number, related.strip());
        return back(number);
    }

    @PostMapping("/reopening")
    @PreAuthorize(ComplaintRoles.STARTERS)
    String reopen(@PathVariable String number, @RequestParam String words) {
        desk.reopen(number, fits(words));
        return back(number);
    }

    @PostMapping("/answers")
    @PreAuthorize(ComplaintRoles.STARTERS)
    String answer(@PathVariable String number, @RequestParam String words) {
        desk.customerAnswered(number, fits(words));
        return back(number);
    }

    private static String fits(String words) {
        if (words.length() > LONGEST) {
            throw Refusal.invalid("complaint.textLong", LONGEST);
        }
        return words;
    }

    private static String back(String number) {
        return "redirect:/complaints/" + number;
    }
}
