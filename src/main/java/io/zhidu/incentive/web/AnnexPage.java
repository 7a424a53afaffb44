package io.zhidu.incentive.web;

import io.zhidu.incentive.evidence.AnnexService;
import io.zhidu.people.StaffDirectory;
import io.zhidu.platform.CurrentUser;
import io.zhidu.platform.Refusal;
import io.zhidu.platform.Sentences;
import io.zhidu.platform.csv.BadFile;
import io.zhidu.platform.csv.CsvFile;
import io.zhidu.platform.dated.DatedVersion;
import java.io.IOException;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Annex 1 and Annex 2 (2-11, 2-12, 2-13): their editions, the rows of one, and the department's import. */
@Controller
@RequestMapping("/incentives/annexes")
@PreAuthorize("@pageAccess.allows('INCENTIVE_ANNEXES', authentication)")
class AnnexPage {

    private static final String HERE = "redirect:/incentives/annexes";

    private final AnnexService annexes;
    private final StaffDirectory staff;
    private final Sentences sentences;
    private final Clock clock;

    AnnexPage(AnnexService annexes, StaffDirectory staff, Sentences sentences, Clock clock) {
        this.annexes = annexes;
        this.staff = staff;
        this.sentences = sentences;
        this.clock = clock;
    }

    /** @param coefficients and {@code rates}: an edition each; those in force today if none is named */
    @GetMapping
    ModelAndView show(
            @RequestParam(required = false) String coefficients,
            @RequestParam(required = false) String rates,
            @RequestParam(required = false) LocalDate taken) {
        return page(coefficients, rates).addObject("taken", taken);
    }

    @PostMapping("/coefficients")
    @PreAuthorize(IncentiveRoles.DEPARTMENT)
    ModelAndView coefficients(@RequestParam MultipartFile file, @RequestParam LocalDate effectiveFrom, Principal who)
            throws IOException {
        return take(file, effectiveFrom, csv -> annexes.coefficients(csv, effectiveFrom, who.getName()));
    }

    @PostMapping("/rates")
    @PreAuthorize(IncentiveRoles.DEPARTMENT)
    ModelAndView rates(@RequestParam MultipartFile file, @RequestParam LocalDate effectiveFrom, Principal who)
            throws IOException {
        return take(file, effectiveFrom, csv -> annexes.rates(csv, effectiveFrom, who.getName()));
    }

    private ModelAndView take(MultipartFile file, LocalDate from, java.util.function.Consumer<CsvFile> follow)
            throws IOException {
        try {
            follow.accept(new CsvFile(file.getOriginalFilename(), file.getBytes()));
            return new ModelAndView(HERE + "?taken=" + from);
        } catch (Refusal refusal) {
            ModelAndView page = page(null, null);
            page.setStatus(refusal.kind() == Refusal.Kind.CONFLICT ? HttpStatus.CONFLICT : HttpStatus.BAD_REQUEST);
            return page.addObject("refused", sentences.of(refusal)).addObject("badRows", BadFile.rows(refusal));
        }
    }

    private ModelAndView page(String coefficients, String rates) {
        List<DatedVersion> projectEditions = annexes.coefficientVersions();
        List<DatedVersion> rateEditions = annexes.rateVersions();
        return new ModelAndView("incentive-annexes")
                .addObject("coefficientEditions", projectEditions)
                .addObject("rateEditions", rateEditions)
                .addObject("coefficientEdition", shown(projectEditions, coefficients))
                .addObject("rateEdition", shown(rateEditions, rates))
                .addObject("coefficients", annexes.coefficientRows(coefficients))
                .addObject("rates", annexes.rateRows(rates))
                .addObject("system", CurrentUser.SYSTEM)
                .addObject("staff", staff);
    }

    private DatedVersion shown(List<DatedVersion> editions, String id) {
        LocalDate today = LocalDate.now(clock);
        return editions.stream()
                .filter(one -> id == null || id.isBlank()
                        ? !one.effectiveFrom().isAfter(today)
                        : one.id().equals(id))
                .findFirst()
                .orElse(null);
    }
}
