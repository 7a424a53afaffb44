package io.zhidu.baddebt.deduction.web;

import io.zhidu.baddebt.deduction.BornePart;
import io.zhidu.baddebt.deduction.DeductionOrder;
import io.zhidu.baddebt.deduction.Entry;
import io.zhidu.baddebt.deduction.Statement;
import io.zhidu.baddebt.deduction.StatementService;
import io.zhidu.people.Page;
import io.zhidu.people.PageAccess;
import io.zhidu.people.StaffDirectory;
import io.zhidu.platform.Refusal;
import io.zhidu.platform.Sentences;
import io.zhidu.platform.Times;
import io.zhidu.platform.web.XlsxSheet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Each person's statement: his own; those who answer for the money choose whose. */
@Controller
@PreAuthorize("@pageAccess.allows('DEDUCTIONS', authentication)")
class StatementPage {

    private static final List<String> COLUMNS = List.of(
            "case",
            "clause",
            "shipment",
            "invoice",
            "role",
            "share",
            "signature",
            "ordered",
            "legal",
            "at",
            "kind",
            "month",
            "ofMonth",
            "receipt",
            "amount");

    private final StatementService statements;
    private final PageAccess access;
    private final StaffDirectory staff;
    private final Sentences sentences;
    private final Clock clock;

    StatementPage(
            StatementService statements, PageAccess access, StaffDirectory staff, Sentences sentences, Clock clock) {
        this.statements = statements;
        this.access = access;
        this.staff = staff;
        this.sentences = sentences;
        this.clock = clock;
    }

    @GetMapping("/deductions/statement")
    ModelAndView show(@RequestParam(required = false) String person, Authentication who) {
        Statement statement = statements.of(allowed(person, who));
        Map<String, String> people = new LinkedHashMap<>();
        if (seesAll(who)) {
            statements.persons().forEach(one -> people.put(one, name(one)));
            people.putIfAbsent(statement.person(), name(statement.person()));
        }
        return new ModelAndView("deduction-statement")
                .addObject("statement", statement)
                .addObject("name", name(statement.person()))
                .addObject("people", people)
                .addObject("now", Times.now(clock));
    }

    @GetMapping("/deductions/statement.xlsx")
    void download(@RequestParam(required = false) String person, Authentication who, HttpServletResponse response)
            throws IOException {
        Statement statement = statements.of(allowed(person, who));
        List<String> heading = COLUMNS.stream()
                .map(column -> sentences.of("deduction.statement." + column))
                .toList();
        List<List<?>> rows = statement.parts().stream()
                .flatMap(part -> part.entries().stream().<List<?>>map(entry -> cells(part, entry)))
                .toList();
        XlsxSheet.download(
                response, sentences.of("deduction.statement.file", name(statement.person())) + ".xlsx", heading, rows);
    }

    private List<?> cells(BornePart part, Entry entry) {
        return Arrays.asList(
                part.caseNumber(),
                part.clause(),
                part.shipment(),
                part.invoice(),
                sentences.of("baddebt.role." + part.part().role()),
                part.part().sharePercent(),
                part.part().signature(),
                part.part().amount(),
                part.legalReference(),
                entry.bookedAt(),
                sentences.of("deduction.kind." + entry.kind().code()),
                entry.month(),
                entry.ofMonth(),
                entry.receipt(),
                entry.amount());
    }

    /** Another's statement does not exist for whoever may see only his own. */
    private String allowed(String person, Authentication who) {
        if (person == null || person.isBlank() || person.equals(who.getName())) {
            return who.getName();
        }
        if (!seesAll(who)) {
            throw Refusal.notFound("deduction.statement.unknown", person);
        }
        return person;
    }

    private boolean seesAll(Authentication who) {
        return access.reach(Page.DEDUCTIONS, who) == Page.Reach.ALL;
    }

    private String name(String person) {
        return person.equals(DeductionOrder.COMPANY) ? sentences.of("deduction.company") : staff.nameOf(person);
    }
}
