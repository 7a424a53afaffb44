package io.zhidu.complaint.web;

import io.zhidu.calendar.WorkingCalendar;
import io.zhidu.complaint.Complaint;
import io.zhidu.complaint.ComplaintIntake;
import io.zhidu.complaint.Entry;
import io.zhidu.complaint.FlowForm;
import io.zhidu.platform.Times;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The flow form of a complaint, to print (clauses 4-9, 6-c). */
@Controller
@PreAuthorize("@pageAccess.allows('COMPLAINTS', authentication)")
class FlowFormPage {

    private final ComplaintReach reach;
    private final ComplaintIntake intake;
    private final ComplaintSheets sheets;
    private final EntrySentences sentences;
    private final WorkingCalendar calendar;
    private final Clock clock;

    FlowFormPage(
            ComplaintReach reach,
            ComplaintIntake intake,
            ComplaintSheets sheets,
            EntrySentences sentences,
            WorkingCalendar calendar,
            Clock clock) {
        this.reach = reach;
        this.intake = intake;
        this.sheets = sheets;
        this.sentences = sentences;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** A hand as a row: {@code worked} in hours and minutes of working time, {@code signatures} who did something, and when. */
    record Row(
            int round,
            int level,
            String holder,
            String from,
            String until,
            String worked,
            List<Deed> deeds,
            List<String> signatures) {}

    record Deed(String what, String words) {}

    @GetMapping("/complaints/{number}/flow-form")
    String show(@PathVariable String number, Authentication who, Model model) {
        Complaint complaint = reach.get(number, who);
        List<Entry> entries = intake.entries(number);
        model.addAttribute("complaint", complaint);
        model.addAttribute("sheet", sheets.of(complaint));
        model.addAttribute(
                "rows",
                FlowForm.of(entries, calendar, Times.now(clock)).stream()
                        .map(this::row)
                        .toList());
        model.addAttribute("last", lastCall(entries));
        model.addAttribute("printedAt", Times.show(Times.now(clock)));
        return "complaint-flow-form";
    }

    private Row row(FlowForm.Hand hand) {
        return new Row(
                hand.round(),
                hand.level(),
                sentences.names(hand.holder()),
                Times.show(hand.from()),
                hand.until() == null ? null : Times.show(hand.until()),
                shown(hand.worked()),
                hand.deeds().stream()
                        .map(deed -> new Deed(sentences.what(deed), deed.words()))
                        .toList(),
                hand.deeds().stream()
                        .filter(deed -> !deed.by().equals("system"))
                        .map(deed -> sentences.names(deed.by()) + "\n" + Times.show(deed.at()))
                        .distinct()
                        .toList());
    }

    private static String shown(Duration worked) {
        return "%d:%02d".formatted(worked.toHours(), worked.toMinutesPart());
    }

    /** What the customer said last, when he was asked whether he is satisfied. */
    private static Entry lastCall(List<Entry> entries) {
        return entries.stream()
                .filter(entry -> entry.score() != null)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }
}
