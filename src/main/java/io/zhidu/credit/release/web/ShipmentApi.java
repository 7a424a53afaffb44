package io.zhidu.credit.release.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zhidu.credit.release.ReleaseService;
import io.zhidu.credit.release.Shipment;
import io.zhidu.credit.release.ShipmentReferences;
import io.zhidu.credit.release.process.ShipmentDesk;
import io.zhidu.platform.web.ReferencedRequest;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Requests of clause 3-2.1 from other systems, and their withdrawal. */
@RestController
class ShipmentApi {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ShipmentDesk desk;
    private final ReleaseService releases;
    private final ShipmentReferences references;
    private final ShipmentWithdrawal withdrawal;

    ShipmentApi(
            ShipmentDesk desk, ReleaseService releases, ShipmentReferences references, ShipmentWithdrawal withdrawal) {
        this.desk = desk;
        this.releases = releases;
        this.references = references;
        this.withdrawal = withdrawal;
    }

    /**
     * Asks for a shipment: {@code {"reference": …, "account": …, "amount": "12.50", "goodsLines": [{"goods": …, "quantity": …,
     * "unitPrice": …}], "payFirst": false}}. Idempotent by reference: 201 with the number, 200 with the same number for the
     * same request again, 409 for another request under a reference that is taken.
     */
    @PostMapping("/api/shipments")
    @PreAuthorize("hasAnyAuthority('salesDepartment', 'logisticsSpecialist')")
    ResponseEntity<Map<String, String>> request(@RequestBody Map<String, Object> body) {
        return ReferencedRequest.answer(
                body,
                new ReferencedRequest.Procedure(
                        "shipment",
                        references::find,
                        (number, again) -> isRequestOf(releases.get(number), again),
                        this::begin));
    }

    private String begin(Map<String, Object> body, String reference) {
        Map<String, Object> variables = new HashMap<>(body);
        variables.computeIfPresent("amount", (name, amount) -> amount.toString());
        if (body.get("goodsLines") instanceof List<?> lines) {
            variables.put(
                    "goodsLines",
                    SpinValues.jsonValue(
                                    json(lines.stream().map(ShipmentApi::digits).toList()))
                            .create());
        }
        return desk.request(variables, reference);
    }

    /** A line whose numbers are texts: the engine reads a number in JSON as a floating-point one. */
    private static Object digits(Object line) {
        if (!(line instanceof Map<?, ?> cells)) {
            return line;
        }
        Map<Object, Object> texts = new LinkedHashMap<>(cells);
        texts.replaceAll((name, value) -> value instanceof Number ? value.toString() : value);
        return texts;
    }

    /** {@code {"reason": …}}; by who asked for it, or by sales. */
    @PostMapping("/api/shipments/{number}/withdrawal")
    @PreAuthorize("hasAnyAuthority('salesDepartment', 'logisticsSpecialist')")
    ResponseEntity<Void> withdraw(
            @PathVariable String number, @RequestBody Map<String, String> body, Authentication who) {
        withdrawal.withdraw(number, body.get("reason"), who);
        return ResponseEntity.noContent().build();
    }

    private static boolean isRequestOf(Shipment shipment, Map<String, Object> body) {
        List<Map<String, String>> asked = shipment.lines().stream()
                .map(line -> Map.of(
                        "goods", line.goods(),
                        "quantity", plain(line.quantity()),
                        "unitPrice", plain(line.unitPrice().amount())))
                .toList();
        List<?> lines = body.get("goodsLines") instanceof List<?> list ? list : List.of();
        return shipment.account().equals(body.get("account"))
                && plain(shipment.amount().amount()).equals(plain(body.get("amount")))
                && asked.equals(lines.stream().map(ShipmentApi::line).toList());
    }

    private static Map<String, String> line(Object line) {
        Map<String, String> read = new HashMap<>();
        if (line instanceof Map<?, ?> cells) {
            cells.forEach((name, value) -> read.put("" + name, "goods".equals(name) ? "" + value : plain(value)));
        }
        return read;
    }

    private static String plain(Object number) {
        try {
            return new BigDecimal("" + number).stripTrailingZeros().toPlainString();
        } catch (NumberFormatException e) { // then it differs from what is known
            return "" + number;
        }
    }

    private static String json(List<?> lines) {
        try {
            return JSON.writeValueAsString(lines);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("lines that came as JSON", e);
        }
    }
}
