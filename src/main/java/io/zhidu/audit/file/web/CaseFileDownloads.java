package io.zhidu.audit.file.web;

import io.zhidu.audit.file.CaseFiles;
import io.zhidu.audit.file.FiledCase;
import io.zhidu.audit.file.print.CaseArchive;
import io.zhidu.audit.file.print.PrintedCase;
import io.zhidu.people.Role;
import io.zhidu.platform.Sentences;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** A case as one PDF or one archive, for whoever may read the whole history. */
@Controller
@RequestMapping("/audit/cases")
@PreAuthorize("@pageAccess.allows('HISTORY', authentication)")
class CaseFileDownloads {

    private final CaseFiles files;
    private final PrintedCase printed;
    private final CaseArchive archive;
    private final Sentences sentences;

    CaseFileDownloads(CaseFiles files, PrintedCase printed, CaseArchive archive, Sentences sentences) {
        this.files = files;
        this.printed = printed;
        this.archive = archive;
        this.sentences = sentences;
    }

    /** @param id process instance or business number */
    @GetMapping("/{id}/case-file.pdf")
    void pdf(@PathVariable String id, HttpServletResponse response) throws IOException {
        FiledCase filed = files.of(id);
        Download.begin(response, "application/pdf", name(filed) + ".pdf");
        printed.write(filed, response.getOutputStream());
    }

    @GetMapping("/{id}/case-file.zip")
    void zip(@PathVariable String id, Authentication who, HttpServletResponse response) throws IOException {
        FiledCase filed = files.of(id);
        Download.begin(response, "application/zip", name(filed) + ".zip");
        archive.write(filed, mayReadIdCopies(who), response.getOutputStream());
    }

    private String name(FiledCase filed) {
        return sentences.of("casefile.file", filed.file().number());
    }

    /** Clause 3-1.1.1: as where they are shown otherwise, the auditor, not the administrator. */
    private static boolean mayReadIdCopies(Authentication who) {
        return who.getAuthorities().stream().anyMatch(one -> one.getAuthority().equals(Role.AUDITOR.group()));
    }
}
