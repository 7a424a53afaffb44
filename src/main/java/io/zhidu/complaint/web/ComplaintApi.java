package io.zhidu.complaint.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zhidu.complaint.ComplaintIntake;
import io.zhidu.complaint.Complaints;
import io.zhidu.complaint.Subjects;
import io.zhidu.complaint.Subjects.Subject;
import io.zhidu.complaint.process.ComplaintDesk;
import io.zhidu.complaint.process.ComplaintProcess;
import io.zhidu.complaint.process.ComplaintProcess.Statement;
import io.zhidu.platform.web.ReferencedRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Complaints from other systems, and what the forms show of them. */
@RestController
class ComplaintApi {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ComplaintDesk desk;
    private final ComplaintIntake intake;
    private final Complaints complaints;
    private final Subjects subjects;
    private final ComplaintReach reach;
    private final ComplaintSheets sheets;

    ComplaintApi(
            ComplaintDesk desk,
            ComplaintIntake intake,
            Complaints complaints,
            Subjects subjects,
            ComplaintReach reach,
            ComplaintSheets sheets) {
        this.desk = desk;
        this.intake = intake;
        this.complaints = complaints;
        this.subjects = subjects;
        this.reach = reach;
        this.sheets = sheets;
    }

    /**
     * Registers a complaint: {@code {"reference": …, "customerName": …, "phone": …, "email": …, "kind": …, "impact": …, "legal":
     * false, "subjectNumber": "WX-…", "statement": …}}. Idempotent by reference: 201 with the number, 200 with the same number
     * for the same complaint again, 409 for another complaint under a reference that is taken.
     */
    @PostMapping("/api/complaints")
    @PreAuthorize(ComplaintRoles.STARTERS)
    ResponseEntity<Map<String, String>> register(@RequestBody Map<String, Object> body) {
        return ReferencedRequest.answer(
                body,
                new ReferencedRequest.Procedure("complaint", complaints::numberOf, intake::isReportOf, this::begin));
    }

    /** What a task on it shows. */
    @GetMapping("/api/complaints/{number}")
    ComplaintSheet sheet(@PathVariable String number, Authentication who) {
        return sheets.of(reach.get(number, who));
    }

    /** Whose repair order or shipment it is, for the report form. */
    @GetMapping("/api/complaint-subjects/{number}")
    @PreAuthorize(ComplaintRoles.STARTERS)
    Subject subject(@PathVariable String number) {
        return subjects.get(number);
    }

    private String begin(Map<String, Object> body, String reference) {
        Map<String, Object> variables = new HashMap<>(body);
        variables.put("channel", "online");
        if (body.get("statement") instanceof String words) {
            variables.put(
                    ComplaintProcess.STATEMENT.name(),
                    SpinValues.jsonValue(json(new Statement(words))).create());
        }
        return desk.register(variables, reference);
    }

    private static String json(Statement statement) {
        try {
            return JSON.writeValueAsString(List.of(statement));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a statement", e);
        }
    }
}
