package io.zhidu.incentive.web;

import io.zhidu.incentive.CorrectionService;
import io.zhidu.incentive.Line;
import io.zhidu.incentive.Statement;
import io.zhidu.incentive.tax.Withholding;
import io.zhidu.people.StaffDirectory;
import io.zhidu.platform.Money;
import io.zhidu.platform.Refusal;
import io.zhidu.platform.Sentences;
import io.zhidu.platform.web.XlsxSheet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Each person's statement, line by line down to his net pay, and what can be done about a line. */
@Controller
@RequestMapping("/incentives")
@PreAuthorize("@pageAccess.allows('INCENTIVE_STATEMENT', authentication)")
class IncentiveStatementPages {

    private static final List<String> COLUMNS =
            List.of("no", "rule", "clause", "evidence", "note", "quantity", "factor", "points", "amount");
    private static final String AMOUNT = "-?[0-9]{1,11}(\\.[0-9]{1,2})?";

    private final StatementReach reach;
    private final AppealDesk appeals;
    private final CorrectionService corrections;
    private final StaffDirectory staff;
    private final Sentences sentences;
    private final Clock clock;

    IncentiveStatementPages(
            StatementReach reach,
            AppealDesk appeals,
            CorrectionService corrections,
            StaffDirectory staff,
            Sentences sentences,
            Clock clock) {
        this.reach = reach;
        this.appeals = appeals;
        this.corrections = corrections;
        this.staff = staff;
        this.sentences = sentences;
        this.clock = clock;
    }

    /** One statement, or the list of a person's where no settlement is named. */
    @GetMapping("/statement")
    ModelAndView show(
            @RequestParam(required = false) String settlement,
            @RequestParam(required = false) String person,
            @RequestParam(required = false) Boolean appealed,
            Authentication who) {
        String whose = reach.person(person, who);
        if (settlement == null || settlement.isBlank()) {
            return new ModelAndView("incentive-statements")
                    .addObject("settlements", reach.of(whose, who))
                    .addObject("person", whose)
                    .addObject("seesAll", reach.seesAll(who))
                    .addObject("staff", staff);
        }
        return page("incentive-statement", settlement, whose, who).addObject("appealed", appealed);
    }

    @GetMapping("/statement/print")
    ModelAndView print(
            @RequestParam(required = false) String settlement,
            @RequestParam(required = false) String person,
            Authentication who) {
        String whose = reach.person(person, who);
        return page("incentive-statement-print", reach.settlement(settlement, whose, who), whose, who);
    }

    /** The person's own line: starts the process that answers it. */
    @PostMapping("/appeals")
    ModelAndView appeal(
            @RequestParam String settlement,
            @RequestParam int lineNo,
            @RequestParam(required = false) String objection,
            Authentication who,
            RedirectAttributes redirect) {
        reach.one(settlement, who.getName(), who);
        try {
            appeals.open(settlement, lineNo, objection);
        } catch (Refusal refusal) {
            return refused(refusal, settlement, who.getName(), who);
        }
        redirect.addAttribute("settlement", settlement).addAttribute("appealed", true);
        return new ModelAndView("redirect:/incentives/statement");
    }

    /** What a line of a locked settlement should have been; taken up by the next one of its kind. */
    @PostMapping("/corrections")
    @PreAuthorize(IncentiveRoles.DEPARTMENT)
    ModelAndView correct(
            @RequestParam String settlement,
            @RequestParam String person,
            @RequestParam int lineNo,
            @RequestParam(required = false, defaultValue = "") String amount,
            @RequestParam(required = false) String reason,
            Authentication who,
            RedirectAttributes redirect) {
        try {
            if (!amount.strip().matches(AMOUNT)) {
                throw Refusal.invalid("incentive.correction.amount");
            }
            corrections.correct(settlement, person, lineNo, Money.of(amount), reason);
        } catch (Refusal refusal) {
            return refused(refusal, settlement, person, who);
        }
        redirect.addAttribute("settlement", settlement).addAttribute("person", person);
        return new ModelAndView("redirect:/incentives/statement");
    }

    private ModelAndView refused(Refusal refusal, String settlement, String person, Authentication who) {
        ModelAndView page = page("incentive-statement", settlement, person, who);
        page.setStatus(
                switch (refusal.kind()) {
                    case INVALID -> HttpStatus.BAD_REQUEST;
                    case FORBIDDEN -> HttpStatus.FORBIDDEN;
                    case NOT_FOUND -> HttpStatus.NOT_FOUND;
                    case CONFLICT -> HttpStatus.CONFLICT;
                });
        return page.addObject("refused", sentences.of(refusal));
    }

    private ModelAndView page(String view, String settlement, String person, Authentication who) {
        Statement statement = reach.one(settlement, person, who);
        LocalDate last = statement.appealUntil();
        boolean own = person.equals(who.getName());
        return new ModelAndView(view)
                .addObject("statement", statement)
                .addObject("settlement", statement.settlement())
                .addObject("tax", statement.tax())
                .addObject("points", points(statement))
                .addObject(
                        "appealable",
                        own && last != null && !LocalDate.now(clock).isAfter(last))
                .addObject("corrected", corrected(statement))
                .addObject("appealed", null)
                .addObject("own", own)
                .addObject("seesAll", reach.seesAll(who))
                .addObject("name", staff.nameOf(person))
                .addObject("staff", staff);
    }

    /** Null where nothing has points. */
    private static BigDecimal points(Statement statement) {
        return statement.lines().stream()
                .map(Line::points)
                .filter(Objects::nonNull)
                .reduce(BigDecimal::add)
                .orElse(null);
    }

    private static List<Integer> corrected(Statement statement) {
        return statement.left().stream().map(one -> one.lineNo()).distinct().toList();
    }

    @GetMapping("/statement.xlsx")
    void download(
            @RequestParam(required = false) String settlement,
            @RequestParam(required = false) String person,
            Authentication who,
            HttpServletResponse response)
            throws IOException {
        String whose = reach.person(person, who);
        Statement statement = reach.one(reach.settlement(settlement, whose, who), whose, who);
        String name = staff.nameOf(statement.person());
        List<String> heading = COLUMNS.stream()
                .map(one -> sentences.of("incentive.statement." + one))
                .toList();
        XlsxSheet lines = new XlsxSheet(sentences.of("incentive.statement.lines"), heading, lines(statement));
        XlsxSheet tax = new XlsxSheet(
                sentences.of("incentive.statement.tax"),
                List.of(sentences.of("incentive.statement.item"), sentences.of("incentive.statement.amount")),
                statement.tax() == null ? List.of() : taxRows(statement.tax()));
        XlsxSheet.download(
                response,
                sentences.of("incentive.statement.file", statement.settlement().number(), name) + ".xlsx",
                List.of(lines, tax));
    }

    private List<List<?>> lines(Statement statement) {
        List<List<?>> rows = new ArrayList<>();
        IntStream.rangeClosed(1, statement.lines().size()).forEach(no -> {
            Line line = statement.lines().get(no - 1);
            rows.add(Arrays.asList(
                    no,
                    sentences.of("incentive.rule." + line.rule().code()),
                    line.rule().clause(),
                    line.evidence(),
                    line.note(),
                    line.quantity(),
                    line.factor(),
                    line.points(),
                    line.amount()));
        });
        rows.add(Arrays.asList(
                null,
                sentences.of("incentive.statement.gross"),
                null,
                null,
                null,
                null,
                null,
                points(statement),
                statement.gross()));
        return rows;
    }

    /** As the page reckons, one after the other. */
    private List<List<?>> taxRows(Withholding tax) {
        return List.of(
                row("incomeBefore", tax.before().income()),
                row("thisIncome", tax.gross()),
                row("months", tax.before().months()),
                row("basic", tax.basic()),
                row("deductions", tax.before().deductions()),
                row("taxable", tax.taxable()),
                row("percent", tax.bracket().percent()),
                row("quick", tax.bracket().quickDeduction()),
                row("due", tax.due()),
                row("withheld", tax.before().withheld()),
                row("taxNow", tax.tax()),
                row("carried", tax.carried()),
                row("net", tax.net()));
    }

    private List<?> row(String item, Object value) {
        return Arrays.asList(sentences.of("incentive.tax.item." + item), value);
    }
}
