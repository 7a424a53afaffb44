package io.zhidu.people.web;

import io.zhidu.people.CompanyImport;
import io.zhidu.people.Role;
import io.zhidu.people.StaffDirectory;
import io.zhidu.platform.Refusal;
import io.zhidu.platform.Sentences;
import io.zhidu.platform.csv.BadFile;
import io.zhidu.platform.csv.CsvFile;
import java.io.IOException;
import java.security.Principal;
import java.util.function.ToIntFunction;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Where the administrator brings the company's data in: without areas and people not even a fault can be reported. */
@Controller
@RequestMapping("/people/import")
@PreAuthorize("@pageAccess.allows('COMPANY', authentication)")
class CompanyPage {

    private final CompanyImport imports;
    private final StaffDirectory staff;
    private final Sentences sentences;

    CompanyPage(CompanyImport imports, StaffDirectory staff, Sentences sentences) {
        this.imports = imports;
        this.staff = staff;
        this.sentences = sentences;
    }

    @GetMapping
    ModelAndView show(@RequestParam(required = false) Integer done) {
        return new ModelAndView("company")
                .addObject("done", done)
                .addObject("roles", Role.values())
                .addObject("people", staff.active());
    }

    @PostMapping("/places")
    ModelAndView places(@RequestParam MultipartFile file) throws IOException {
        return take(file, imports::places);
    }

    @PostMapping("/people")
    ModelAndView people(@RequestParam MultipartFile file, Principal who) throws IOException {
        return take(file, csv -> imports.people(csv, who.getName()));
    }

    private ModelAndView take(MultipartFile file, ToIntFunction<CsvFile> target) throws IOException {
        try {
            int done = target.applyAsInt(new CsvFile(file.getOriginalFilename(), file.getBytes()));
            return new ModelAndView("redirect:/people/import?done=" + done);
        } catch (Refusal refusal) {
            ModelAndView page = show(null);
            page.setStatus(HttpStatus.BAD_REQUEST);
            return page.addObject("refused", sentences.of(refusal)).addObject("badRows", BadFile.rows(refusal));
        }
    }
}
