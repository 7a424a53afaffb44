package io.zhidu.people.web;

import io.zhidu.people.Deputations;
import io.zhidu.people.Deputies;
import io.zhidu.people.Page;
import io.zhidu.people.PageAccess;
import io.zhidu.people.Role;
import io.zhidu.people.StaffDirectory;
import io.zhidu.platform.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Everybody names his own deputy; the administrator anybody's, of somebody who fell ill. */
@Controller
@RequestMapping("/deputies")
@PreAuthorize("@pageAccess.allows('DEPUTIES', authentication)")
class DeputiesPage {

    private static final int LIST_LENGTH = 200;
    private static final String BACK = "redirect:/deputies";

    private final Deputies deputies;
    private final Deputations deputations;
    private final StaffDirectory staff;
    private final PageAccess access;
    private final Clock clock;

    DeputiesPage(Deputies deputies, Deputations deputations, StaffDirectory staff, PageAccess access, Clock clock) {
        this.deputies = deputies;
        this.deputations = deputations;
        this.staff = staff;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping
    String show(Authentication who, Model model) {
        boolean all = access.reach(Page.DEPUTIES, who) == Page.Reach.ALL;
        model.addAttribute("deputations", deputations.latest(all ? null : who.getName(), LIST_LENGTH));
        model.addAttribute("candidates", deputies.candidates(who.getName()));
        model.addAttribute("people", staff.active());
        model.addAttribute("staff", staff);
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("administrator", isAdministrator(who));
        return "deputies";
    }

    @PostMapping
    String name(
            @RequestParam(required = false) String principal,
            @RequestParam String deputy,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            Authentication who) {
        String whose = principal == null ? who.getName() : principal;
        allow(whose, who);
        deputies.name(whose, deputy, from, to, who.getName());
        return BACK;
    }

    @PostMapping("/{id}/withdraw")
    String withdraw(@PathVariable String id, Authentication who) {
        allow(deputies.find(id).principal(), who);
        deputies.withdraw(id, who.getName());
        return BACK;
    }

    private static void allow(String principal, Authentication who) {
        if (!principal.equals(who.getName()) && !isAdministrator(who)) {
            throw Refusal.forbidden("deputies.ownOnly");
        }
    }

    private static boolean isAdministrator(Authentication who) {
        return who.getAuthorities().stream().anyMatch(one -> one.getAuthority().equals(Role.ADMINISTRATOR.group()));
    }
}
