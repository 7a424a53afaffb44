package io.zhidu.audit.file.web;

import io.zhidu.audit.history.Models;
import io.zhidu.audit.history.search.CaseSearch;
import io.zhidu.audit.history.web.QueryParameters;
import io.zhidu.people.StaffDirectory;
import io.zhidu.platform.Sentences;
import io.zhidu.platform.web.CsvSheet;
import io.zhidu.platform.web.XlsxSheet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** All that a search of 歷程 finds, not only its first page; the address has the search's own parameters. */
@Controller
@PreAuthorize("@pageAccess.allows('HISTORY', authentication)")
class CaseLists {

    private final CaseSearch search;
    private final Models models;
    private final StaffDirectory staff;
    private final Sentences sentences;

    CaseLists(CaseSearch search, Models models, StaffDirectory staff, Sentences sentences) {
        this.search = search;
        this.models = models;
        this.staff = staff;
        this.sentences = sentences;
    }

    @GetMapping("/audit/cases.csv")
    void csv(HttpServletRequest request, HttpServletResponse response) throws IOException {
        FoundRows rows = rows(request);
        Download.begin(response, CsvSheet.TYPE, sentences.of("casefile.list.file") + ".csv");
        CsvSheet.stream(response.getOutputStream(), heading(), rows);
    }

    @GetMapping("/audit/cases.xlsx")
    void xlsx(HttpServletRequest request, HttpServletResponse response) throws IOException {
        FoundRows rows = rows(request);
        Download.begin(response, XlsxSheet.TYPE, sentences.of("casefile.list.file") + ".xlsx");
        XlsxSheet.stream(response.getOutputStream(), heading(), rows);
    }

    private FoundRows rows(HttpServletRequest request) {
        FoundCases cases = new FoundCases(search, QueryParameters.query(request::getParameter));
        return new FoundRows(cases, models, staff, sentences);
    }

    private List<String> heading() {
        return FoundRows.COLUMNS.stream()
                .map(column -> sentences.of("casefile.head." + column))
                .toList();
    }
}
