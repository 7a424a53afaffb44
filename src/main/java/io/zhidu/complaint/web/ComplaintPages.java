package io.zhidu.complaint.web;

import io.zhidu.complaint.Complaint;
import io.zhidu.complaint.ComplaintClocks;
import io.zhidu.complaint.ComplaintRegister;
import io.zhidu.complaint.ComplaintRegister.Line;
import io.zhidu.complaint.Severity;
import io.zhidu.platform.Sentences;
import io.zhidu.platform.Times;
import io.zhidu.platform.web.XlsxSheet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The complaints with their clocks, and one of them with all that happened (clauses 4-8, 4-9). */
@Controller
@PreAuthorize("@pageAccess.allows('COMPLAINTS', authentication)")
class ComplaintPages {

    private static final int MOST = 200;
    private static final int MOST_ROWS = 10_000;

    private final ComplaintRegister register;
    private final ComplaintClocks clocks;
    private final ComplaintReach reach;
    private final ComplaintSheets sheets;
    private final ComplaintChoices choices;
    private final ComplaintCells cells;
    private final Sentences sentences;
    private final Clock clock;

    ComplaintPages(
            ComplaintRegister register,
            ComplaintClocks clocks,
            ComplaintReach reach,
            ComplaintSheets sheets,
            ComplaintChoices choices,
            ComplaintCells cells,
            Sentences sentences,
            Clock clock) {
        this.register = register;
        this.clocks = clocks;
        this.reach = reach;
        this.sheets = sheets;
        this.choices = choices;
        this.cells = cells;
        this.sentences = sentences;
        this.clock = clock;
    }

    @GetMapping("/complaints")
    String list(ComplaintQuery query, Authentication who, Model model) {
        List<Line> lines = register.list(query.filter(reach.holder(who)), MOST);
        model.addAttribute("lines", lines);
        model.addAttribute("clocks", clocks.faces(numbers(lines)));
        model.addAttribute("most", MOST);
        model.addAttribute("query", query);
        model.addAttribute("choices", choices);
        return "complaints";
    }

    @GetMapping("/complaints.xlsx")
    void download(ComplaintQuery query, Authentication who, HttpServletResponse response) throws IOException {
        List<Line> lines = register.list(query.filter(reach.holder(who)), MOST_ROWS);
        var faces = clocks.faces(numbers(lines));
        List<List<?>> rows = new ArrayList<>();
        lines.forEach(line ->
                rows.add(cells.of(line, faces.getOrDefault(line.complaint().number(), List.of()))));
        XlsxSheet.download(
                response, sentences.of("complaint.list.file", LocalDate.now(clock)) + ".xlsx", cells.heading(), rows);
    }

    @GetMapping("/complaints/{number}")
    String one(@PathVariable String number, Authentication who, Model model) {
        Complaint complaint = reach.get(number, who);
        model.addAttribute("complaint", complaint);
        model.addAttribute("sheet", sheets.of(complaint));
        model.addAttribute(
                "severities",
                Stream.of(Severity.values())
                        .filter(one -> one != complaint.severity())
                        .toList());
        model.addAttribute("closedAt", complaint.closedAt() == null ? null : Times.show(complaint.closedAt()));
        return "complaint";
    }

    private static List<String> numbers(List<Line> lines) {
        return lines.stream().map(line -> line.complaint().number()).toList();
    }
}
