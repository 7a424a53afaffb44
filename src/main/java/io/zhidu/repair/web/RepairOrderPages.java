package io.zhidu.repair.web;

import io.zhidu.people.StaffDirectory;
import io.zhidu.platform.Refusal;
import io.zhidu.platform.Times;
import io.zhidu.repair.RepairJournal;
import io.zhidu.repair.RepairJournal.Signature;
import io.zhidu.repair.RepairLedger;
import io.zhidu.repair.RepairOrder;
import io.zhidu.repair.RepairOrders;
import io.zhidu.repair.VisitService;
import io.zhidu.repair.process.RepairDesk;
import java.util.Base64;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Repair orders as pages: list, one order with what may be done with it, and the slip in three copies (1-3.7, 1-5.1). */
@Controller
@RequestMapping("/repair/orders")
@PreAuthorize(
        "hasAnyAuthority('frontDesk','technician','engineeringSupervisor','finance','callbackSpecialist','auditor','camunda-admin')")
class RepairOrderPages {

    private static final int LIST_LENGTH = 200;
    private static final List<String> COPIES = List.of("first", "second", "third");

    private final RepairOrders orders;
    private final RepairJournal journal;
    private final RepairLedger ledger;
    private final VisitService visits;
    private final StaffDirectory staff;
    private final RepairDesk desk;

    RepairOrderPages(
            RepairOrders orders,
            RepairJournal journal,
            RepairLedger ledger,
            VisitService visits,
            StaffDirectory staff,
            RepairDesk desk) {
        this.orders = orders;
        this.journal = journal;
        this.ledger = ledger;
        this.visits = visits;
        this.staff = staff;
        this.desk = desk;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("orders", orders.latest(LIST_LENGTH));
        return "repair-orders";
    }

    @GetMapping("/{number}")
    String show(@PathVariable String number, Model model) {
        RepairOrder order = orders.get(number);
        model.addAttribute("order", order);
        model.addAttribute("technicianName", technicianOf(order));
        model.addAttribute("appointments", journal.appointments(number));
        model.addAttribute("damages", journal.damages(number));
        model.addAttribute("ledger", ledger.entries(number));
        model.addAttribute("ranking", visits.rankTechnicians(number));
        return "repair-order";
    }

    @GetMapping("/{number}/slip")
    String slip(@PathVariable String number, Model model) {
        RepairOrder order = orders.get(number);
        Signature signature = journal.signature(number, order.billRevision())
                .orElseThrow(() -> Refusal.conflict("repair.notSigned", number));
        model.addAttribute("order", order);
        model.addAttribute("copies", COPIES);
        model.addAttribute("lines", journal.feeLines(number, "bill", order.billRevision()));
        model.addAttribute("signature", signature);
        model.addAttribute("technicianName", technicianOf(order));
        if (signature.drawn()) {
            model.addAttribute(
                    "signatureImage",
                    "data:image/png;base64," + Base64.getEncoder().encodeToString(signature.image()));
        }
        return "repair-slip";
    }

    @PostMapping("/{number}/reschedule")
    @PreAuthorize("hasAuthority('frontDesk')")
    String reschedule(
            @PathVariable String number,
            @RequestParam String at,
            @RequestParam String reason,
            @RequestParam boolean consented,
            @RequestParam String consentedBy) {
        desk.reschedule(number, Times.parse(at), reason, consented, consentedBy);
        return back(number);
    }

    @PostMapping("/{number}/cancel")
    @PreAuthorize("hasAuthority('frontDesk')")
    String cancel(@PathVariable String number, @RequestParam String reason) {
        desk.cancel(number, reason);
        return back(number);
    }

    @PostMapping("/{number}/reassign")
    @PreAuthorize("hasAuthority('engineeringSupervisor')")
    String reassign(@PathVariable String number, @RequestParam String technician, @RequestParam String reason) {
        desk.reassign(number, technician, reason);
        return back(number);
    }

    @PostMapping("/{number}/reverse")
    @PreAuthorize("hasAuthority('finance')")
    String reverse(@PathVariable String number, @RequestParam String reason) {
        desk.reverse(number, reason);
        return back(number);
    }

    private String technicianOf(RepairOrder order) {
        return order.technician() == null ? null : staff.nameOf(order.technician());
    }

    private static String back(String number) {
        return "redirect:/repair/orders/" + number;
    }
}
