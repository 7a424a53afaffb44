package io.zhidu.repair.fees.web;

import io.zhidu.platform.Refusal;
import io.zhidu.platform.Sentences;
import io.zhidu.platform.csv.BadFile;
import io.zhidu.platform.csv.CsvFile;
import io.zhidu.repair.fees.FeeStandard;
import io.zhidu.repair.fees.FeeStandardImport;
import io.zhidu.repair.fees.FeeStandards;
import java.io.IOException;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Clause 1-5.2 as a page: the versions, the items in force, and the supervisor's import. */
@Controller
class FeeStandardPage {

    private static final String VIEW = "fee-standard";

    private final FeeStandards standards;
    private final FeeStandardImport imports;
    private final Sentences sentences;
    private final Clock clock;

    FeeStandardPage(FeeStandards standards, FeeStandardImport imports, Sentences sentences, Clock clock) {
        this.standards = standards;
        this.imports = imports;
        this.sentences = sentences;
        this.clock = clock;
    }

    @GetMapping("/repair/fee-standard")
    String show(@RequestParam(required = false) String version, Model model) {
        model.addAttribute("versions", standards.versions());
        model.addAttribute("standard", version == null ? inForce() : standards.version(version));
        return VIEW;
    }

    @PostMapping("/repair/fee-standard")
    @PreAuthorize("hasAuthority('engineeringSupervisor')")
    ModelAndView take(@RequestParam MultipartFile file, @RequestParam LocalDate effectiveFrom, Principal who)
            throws IOException {
        try {
            imports.follow(new CsvFile(file.getOriginalFilename(), file.getBytes()), effectiveFrom, who.getName());
            return new ModelAndView("redirect:/repair/fee-standard");
        } catch (Refusal refusal) {
            ModelAndView page = new ModelAndView(VIEW, HttpStatus.BAD_REQUEST);
            page.addObject("versions", standards.versions());
            page.addObject("standard", inForce());
            page.addObject("refused", sentences.of(refusal));
            page.addObject("badRows", BadFile.rows(refusal));
            return page;
        }
    }

    /** None before the first import: the page must open all the same, it is where the first one comes in. */
    private FeeStandard inForce() {
        LocalDate today = LocalDate.now(clock);
        return standards.hasOneInForceOn(today) ? standards.inForceOn(today) : null;
    }
}
