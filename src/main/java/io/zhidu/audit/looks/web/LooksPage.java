package io.zhidu.audit.looks.web;

import io.zhidu.audit.looks.Look;
import io.zhidu.audit.looks.LookKind;
import io.zhidu.audit.looks.Looks;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which auditor looked at which case, for those who answer for the auditors, and for the auditor himself. */
@Controller
@PreAuthorize("@pageAccess.allows('LOOKS', authentication)")
class LooksPage {

    private static final int PAGE = 100;

    private final Looks looks;

    LooksPage(Looks looks) {
        this.looks = looks;
    }

    @GetMapping("/audit/looks")
    String show(
            @RequestParam(required = false) String person,
            @RequestParam(required = false) String of,
            @RequestParam(required = false) LocalDate day,
            @RequestParam(required = false) Long before,
            Model model) {
        List<Look> found = looks.find(new Looks.Filter(given(person), given(of), day), before, PAGE + 1);
        boolean more = found.size() > PAGE;
        List<Look> shown = more ? found.subList(0, PAGE) : found;
        model.addAttribute("looks", shown);
        model.addAttribute("kinds", kinds(shown));
        model.addAttribute("older", more ? shown.get(PAGE - 1).id() : null);
        model.addAttribute("person", person);
        model.addAttribute("of", of);
        model.addAttribute("day", day);
        return "audit-looks";
    }

    /** By address. */
    private static Map<String, String> kinds(List<Look> looks) {
        return looks.stream().map(Look::address).distinct().collect(Collectors.toMap(each -> each, LookKind::of));
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
