package io.zhidu.incentive.web;

import io.zhidu.incentive.evidence.Evidence;
import io.zhidu.incentive.evidence.EvidenceKind;
import io.zhidu.incentive.evidence.EvidenceService;
import io.zhidu.incentive.evidence.Recorded;
import io.zhidu.platform.Refusal;
import java.math.BigDecimal;
import java.security.Principal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Evidence from other systems. */
@RestController
class EvidenceApi {

    /** What a service says of a reference that was taken before, or a moment ago by another door. */
    private static final Set<String> TAKEN = Set.of("incentive.row.known", "incentive.evidence.meanwhile");

    private final EvidenceService evidence;
    private final EvidenceDesk desk;

    EvidenceApi(EvidenceService evidence, EvidenceDesk desk) {
        this.evidence = evidence;
        this.desk = desk;
    }

    /**
     * Tells one thing, e.g. {@code POST /api/incentives/evidence/trip} with {@code {"reference": …, "person": …, "project": …,
     * "work": …, "quantity": 3.5, "from": "2026-10-08", "to": "2026-10-10"}}: the columns of the kind's file, as texts or numbers.
     * Idempotent by the reference: 201 with it, 200 for the same again, 409 for another content under a reference that is taken or in
     * a locked period. Of what a person has once a period a new figure takes the place of the one before.
     */
    @PostMapping("/api/incentives/evidence/{kind}")
    @PreAuthorize(IncentiveRoles.TELLERS)
    ResponseEntity<Map<String, String>> tell(
            @PathVariable String kind, @RequestBody Map<String, Object> body, Principal who) {
        EvidenceKind told = EvidenceKind.of(kind);
        Map<String, String> fields = texts(body);
        Evidence read = evidence.read(told, fields);
        Optional<Evidence> known = known(read);
        if (known.isPresent() && (!told.isOnePerPeriod() || known.get().equals(read))) {
            return again(known.get(), read);
        }
        try {
            return answer(HttpStatus.CREATED, desk.record(told, fields, who.getName()));
        } catch (Refusal refusal) {
            if (TAKEN.contains(refusal.key())) {
                return again(known(read).orElseThrow(() -> refusal), read);
            }
            throw refusal;
        }
    }

    private Optional<Evidence> known(Evidence read) {
        return evidence.find(read.kind(), read.reference()).map(Recorded::evidence);
    }

    private static ResponseEntity<Map<String, String>> again(Evidence known, Evidence read) {
        if (!known.equals(read)) {
            throw Refusal.conflict("incentive.evidence.taken", read.reference());
        }
        return answer(HttpStatus.OK, known);
    }

    private static ResponseEntity<Map<String, String>> answer(HttpStatus status, Evidence evidence) {
        return ResponseEntity.status(status)
                .body(Map.of(
                        "reference",
                        evidence.reference(),
                        "period",
                        evidence.period().text()));
    }

    /** A number by its digits, so that the rules for a file's cells are the rules here. */
    private static Map<String, String> texts(Map<String, Object> body) {
        Map<String, String> texts = new HashMap<>();
        body.forEach((name, value) -> {
            if (value instanceof BigDecimal number) {
                texts.put(name, number.toPlainString());
            } else if (value instanceof String || value instanceof Number) {
                texts.put(name, value.toString());
            } else if (value != null) {
                throw Refusal.invalid("incentive.evidence.fieldType", name);
            }
        });
        return texts;
    }
}
