package io.zhidu.calendar.web;

import io.zhidu.calendar.Catalogue;
import io.zhidu.calendar.CatalogueImport;
import io.zhidu.calendar.SpecialDays;
import io.zhidu.calendar.WorkingHours;
import io.zhidu.platform.Refusal;
import io.zhidu.platform.Sentences;
import io.zhidu.platform.csv.BadFile;
import io.zhidu.platform.csv.CsvFile;
import java.io.IOException;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** What is worked when, for everybody; administrator and personnel department bring the next year in. */
@Controller
class CalendarPage {

    private final Catalogue catalogue;
    private final CatalogueImport imports;
    private final WorkingHours hours;
    private final Sentences sentences;
    private final Clock clock;

    CalendarPage(Catalogue catalogue, CatalogueImport imports, WorkingHours hours, Sentences sentences, Clock clock) {
        this.catalogue = catalogue;
        this.imports = imports;
        this.hours = hours;
        this.sentences = sentences;
        this.clock = clock;
    }

    @GetMapping("/calendar")
    ModelAndView show() {
        LocalDate today = LocalDate.now(clock);
        int year = today.getYear();
        SpecialDays days = catalogue.specialDays();
        return new ModelAndView("calendar")
                .addObject("hours", hours)
                .addObject("missingYears", days.missingYears(today))
                .addObject("years", new TreeMap<>(Map.of(year, days.of(year), year + 1, days.of(year + 1))))
                .addObject("versions", catalogue.versions());
    }

    @PostMapping("/calendar")
    @PreAuthorize("hasAnyAuthority('camunda-admin', 'humanResources')")
    ModelAndView take(@RequestParam MultipartFile file, @RequestParam LocalDate effectiveFrom, Principal who)
            throws IOException {
        try {
            imports.follow(new CsvFile(file.getOriginalFilename(), file.getBytes()), effectiveFrom, who.getName());
            return new ModelAndView("redirect:/calendar");
        } catch (Refusal refusal) {
            ModelAndView page = show();
            page.setStatus(HttpStatus.BAD_REQUEST);
            return page.addObject("refused", sentences.of(refusal)).addObject("badRows", BadFile.rows(refusal));
        }
    }
}
