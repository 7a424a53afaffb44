package io.zhidu.complaint.web;

import io.zhidu.complaint.Corrections;
import io.zhidu.complaint.Severity;
import io.zhidu.complaint.process.ComplaintDesk;
import io.zhidu.platform.Refusal;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is done about a complaint from outside its tasks. */
@RestController
@RequestMapping("/api/complaints/{number}")
class ComplaintActionsApi {

    private static final int LONGEST = 4000;

    private final ComplaintDesk desk;
    private final Corrections corrections;

    ComplaintActionsApi(ComplaintDesk desk, Corrections corrections) {
        this.desk = desk;
        this.corrections = corrections;
    }

    /** {@code {"words": …}}: what the customer answered to a question. */
    @PostMapping("/answers")
    @PreAuthorize(ComplaintRoles.STARTERS)
    ResponseEntity<Void> answer(@PathVariable String number, @RequestBody Map<String, Object> body) {
        desk.customerAnswered(number, text(body, "words"));
        return done();
    }

    /** {@code {"severity": "high", "reason": …}}. */
    @PostMapping("/severity")
    @PreAuthorize(ComplaintRoles.CARERS)
    ResponseEntity<Void> severity(@PathVariable String number, @RequestBody Map<String, Object> body) {
        desk.changeSeverity(number, Severity.of(text(body, "severity")), text(body, "reason"));
        return done();
    }

    /** {@code {"into": "TS-…"}}: this one is the duplicate. */
    @PostMapping("/merge")
    @PreAuthorize(ComplaintRoles.CARERS)
    ResponseEntity<Void> merge(@PathVariable String number, @RequestBody Map<String, Object> body) {
        desk.merge(number, text(body, "into"));
        return done();
    }

    /** {@code {"to": "TS-…"}}. */
    @PostMapping("/links")
    @PreAuthorize(ComplaintRoles.CARERS)
    ResponseEntity<Void> link(@PathVariable String number, @RequestBody Map<String, Object> body) {
        corrections.link(number, text(body, "to"));
        return done();
    }

    /** {@code {"words": …}}: what the customer says now. */
    @PostMapping("/reopening")
    @PreAuthorize(ComplaintRoles.STARTERS)
    ResponseEntity<Void> reopen(@PathVariable String number, @RequestBody Map<String, Object> body) {
        desk.reopen(number, text(body, "words"));
        return done();
    }

    private static String text(Map<String, Object> body, String name) {
        return Optional.ofNullable(body.get(name))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(text -> !text.isBlank() && text.length() <= LONGEST)
                .orElseThrow(() -> Refusal.invalid("complaint.textMissing", name, LONGEST));
    }

    private static ResponseEntity<Void> done() {
        return ResponseEntity.noContent().build();
    }
}
