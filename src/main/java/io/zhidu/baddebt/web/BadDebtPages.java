package io.zhidu.baddebt.web;

import io.zhidu.baddebt.CaseState;
import io.zhidu.baddebt.CaseView;
import io.zhidu.baddebt.InvestigationService;
import io.zhidu.baddebt.Part;
import io.zhidu.baddebt.deduction.StatementService;
import io.zhidu.credit.Accounts;
import io.zhidu.credit.StoredFile;
import io.zhidu.people.Role;
import io.zhidu.people.StaffDirectory;
import io.zhidu.platform.Money;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The cases, and one with its facts, its allocation line by line, what was heard and decided, and what came in later. */
@Controller
@RequestMapping("/bad-debts")
@PreAuthorize("@pageAccess.allows('BAD_DEBTS', authentication)")
class BadDebtPages {

    private final BadDebtReach reach;
    private final InvestigationService investigations;
    private final Accounts accounts;
    private final StatementService statements;
    private final StaffDirectory staff;

    BadDebtPages(
            BadDebtReach reach,
            InvestigationService investigations,
            Accounts accounts,
            StatementService statements,
            StaffDirectory staff) {
        this.reach = reach;
        this.investigations = investigations;
        this.accounts = accounts;
        this.statements = statements;
        this.staff = staff;
    }

    @GetMapping
    String show(Authentication who, Model model) {
        model.addAttribute("debts", reach.all(who));
        model.addAttribute("accounts", accounts);
        return "bad-debts";
    }

    @GetMapping("/{number}")
    String one(@PathVariable String number, Authentication who, Model model) {
        CaseView view = reach.one(who, number);
        Predicate<String> shown = person -> reach.seesAll(who) || who.getName().equals(person);
        List<Part> parts =
                view.parts().stream().filter(part -> shown.test(part.person())).toList();
        model.addAttribute(
                "hearings",
                view.hearings().stream().filter(one -> shown.test(one.person())).toList());
        model.addAttribute("view", view);
        model.addAttribute("debt", view.debt());
        model.addAttribute("parts", parts);
        model.addAttribute("sum", parts.stream().map(Part::amount).collect(Money.sum()));
        model.addAttribute(
                "deductions",
                statements.ofCase(number).stream()
                        .filter(part -> shown.test(part.part().person()))
                        .toList());
        model.addAttribute("customer", accounts.get(view.debt().account()));
        model.addAttribute("staff", staff);
        model.addAttribute("mayUpload", view.debt().state() == CaseState.OPEN && isFinance(who));
        return "bad-debt";
    }

    @PostMapping("/{number}/evidence")
    @PreAuthorize("hasAuthority('finance')")
    String store(@PathVariable String number, @RequestParam MultipartFile file) throws IOException {
        investigations.storeEvidence(
                number, new StoredFile(file.getOriginalFilename(), file.getContentType(), file.getBytes()));
        return "redirect:/bad-debts/" + number;
    }

    @GetMapping("/{number}/evidence/{seq}")
    ResponseEntity<byte[]> evidence(@PathVariable String number, @PathVariable int seq, Authentication who) {
        reach.one(who, number);
        StoredFile file = investigations.evidence(number, seq);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.contentType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(file.content());
    }

    private static boolean isFinance(Authentication who) {
        return who.getAuthorities().stream().anyMatch(one -> one.getAuthority().equals(Role.FINANCE.group()));
    }
}
