package io.zhidu.repair.web;

import io.zhidu.customer.Building;
import io.zhidu.customer.Customers;
import io.zhidu.platform.web.ReferencedRequest;
import io.zhidu.repair.IntakeService;
import io.zhidu.repair.RepairOrders;
import io.zhidu.repair.process.RepairDesk;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        return ReferencedRequest.answer(
                body, new ReferencedRequest.Procedure("repair", orders::numberOf, intake::isReportOf, this::begin));
    }

    private String begin(Map<String, Object> body, String reference) {
        Map<String, Object> variables = new HashMap<>(body);
        variables.put("channel", "online");
        return desk.report(variables, reference);
    }

    @GetMapping("/api/buildings")
    List<Building> buildings() {
        return customers.buildings();
    }
}
