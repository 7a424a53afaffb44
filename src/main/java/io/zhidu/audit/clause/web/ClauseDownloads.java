package io.zhidu.audit.clause.web;

import io.zhidu.audit.clause.ClauseService;
import io.zhidu.audit.clause.Happening;
import io.zhidu.audit.clause.Period;
import io.zhidu.audit.clause.Sign;
import io.zhidu.platform.Sentences;
import io.zhidu.platform.Times;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The cases behind a figure as a file; written while it is read, however long the period. */
@Controller
@PreAuthorize("@pageAccess.allows('CLAUSES', authentication)")
class ClauseDownloads {

    private static final List<String> COLUMNS =
            List.of("at", "case", "process", "element", "name", "person", "instance");

    private final ClauseService clauses;
    private final Sentences sentences;
    private final Clock clock;

    ClauseDownloads(ClauseService clauses, Sentences sentences, Clock clock) {
        this.clauses = clauses;
        this.sentences = sentences;
        this.clock = clock;
    }

    @GetMapping("/audit/clauses/{id}/cases.csv")
    void csv(
            @PathVariable String id,
            @RequestParam(defaultValue = Sign.CARRIED) String figure,
            @RequestParam(required = false) LocalDate from,
            @RequestParam(required = false) LocalDate to,
            HttpServletResponse response)
            throws IOException {
        Period period = known(id, figure, from, to);
        head(response, "text/csv;charset=UTF-8", id + "_" + figure + ".csv");
        Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        out.write('\uFEFF'); // or a spreadsheet takes it for GBK
        try (CSVPrinter rows = new CSVPrinter(out, CSVFormat.RFC4180)) {
            rows.printRecord(heading());
            clauses.forEach(id, figure, period, one -> print(rows, one));
        }
    }

    @GetMapping("/audit/clauses/{id}/cases.xlsx")
    void xlsx(
            @PathVariable String id,
            @RequestParam(defaultValue = Sign.CARRIED) String figure,
            @RequestParam(required = false) LocalDate from,
            @RequestParam(required = false) LocalDate to,
            HttpServletResponse response)
            throws IOException {
        Period period = known(id, figure, from, to);
        head(
                response,
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                id + "_" + figure + ".xlsx");
        try (GrowingSheet sheet = new GrowingSheet(response.getOutputStream(), heading())) {
            clauses.forEach(id, figure, period, one -> sheet.add(cells(one)));
        }
    }

    /** Asked before the first byte is sent: what is unknown is refused like on a page. */
    private Period known(String id, String figure, LocalDate from, LocalDate to) {
        Period period = Period.of(from, to, LocalDate.now(clock));
        clauses.happenings(id, figure, period, null, 1);
        return period;
    }

    private List<String> heading() {
        return COLUMNS.stream()
                .map(column -> sentences.of("clause.case." + column))
                .toList();
    }

    private static List<String> cells(Happening one) {
        return Arrays.asList(
                Times.show(one.at()),
                one.number(),
                one.process(),
                one.element(),
                one.name(),
                one.person(),
                one.instance());
    }

    private static void print(CSVPrinter rows, Happening one) {
        try {
            rows.printRecord(cells(one).stream().map(ClauseDownloads::plain).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Text, never a formula, whatever a spreadsheet makes of it. */
    private static String plain(String cell) {
        String text = Objects.toString(cell, "");
        return Stream.of("=", "+", "-", "@").anyMatch(text::startsWith) ? "'" + text : text;
    }

    private static void head(HttpServletResponse response, String type, String file) {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(file, StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }
}
