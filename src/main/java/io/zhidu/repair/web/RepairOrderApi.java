package io.zhidu.repair.web;

import io.zhidu.customer.Building;
import io.zhidu.customer.Customers;
import io.zhidu.platform.Refusal;
import io.zhidu.repair.IntakeService;
import io.zhidu.repair.RepairOrders;
import io.zhidu.repair.process.RepairDesk;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The online channel of clause 1-3.1, and the buildings that its report may name. */
@RestController
class RepairOrderApi {

    private final RepairDesk desk;
    private final RepairOrders orders;
    private final IntakeService intake;
    private final Customers customers;

    RepairOrderApi(RepairDesk desk, RepairOrders orders, IntakeService intake, Customers customers) {
        this.desk = desk;
        this.orders = orders;
        this.intake = intake;
        this.customers = customers;
    }

    /**
     * Reports a fault: {@code {"reference": …, "customerName": …, "phone": …, "buildingId": …, "room": …, "specialty": …,
     * "description": …, "appointmentAt": …}}. Idempotent by reference: 201 with the number, 200 with the same number for the
     * same report again, 409 for another report under a reference that is taken.
     */
    @PostMapping("/api/repair-orders")
    @PreAuthorize("hasAuthority('frontDesk')")
    ResponseEntity<Map<String, String>> report(@RequestBody Map<String, Object> body) {
        String reference = Optional.ofNullable(body.get("reference"))
                .map(Object::toString)
                .filter(text -> !text.isBlank() && text.length() <= 100)
                .orElseThrow(() -> Refusal.invalid("repair.referenceMissing"));
        Optional<String> known = orders.numberOf(reference);
        if (known.isPresent()) {
            return repeated(reference, known.get(), body);
        }
        Map<String, Object> variables = new HashMap<>(body);
        variables.remove("reference");
        variables.put("channel", "online");
        try {
            return answer(HttpStatus.CREATED, desk.report(variables, reference));
        } catch (DuplicateKeyException e) { // the same report came in by another door a moment ago
            return repeated(reference, orders.numberOf(reference).orElseThrow(() -> e), body);
        }
    }

    private ResponseEntity<Map<String, String>> repeated(String reference, String number, Map<String, Object> body) {
        if (!intake.isReportOf(number, body)) {
            throw Refusal.conflict("repair.referenceTaken", reference, number);
        }
        return answer(HttpStatus.OK, number);
    }

    @GetMapping("/api/buildings")
    List<Building> buildings() {
        return customers.buildings();
    }

    private static ResponseEntity<Map<String, String>> answer(HttpStatus status, String number) {
        return ResponseEntity.status(status).body(Map.of("number", number));
    }
}
