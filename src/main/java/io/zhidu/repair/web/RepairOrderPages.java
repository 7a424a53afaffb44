package io.zhidu.repair.web;

import io.zhidu.people.Page;
import io.zhidu.people.PageAccess;
import io.zhidu.people.StaffDirectory;
import io.zhidu.platform.Refusal;
import io.zhidu.platform.Sentences;
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
import org.springframework.security.core.Authentication;
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
@PreAuthorize("@pageAccess.allows('ORDERS', authentication)")
class RepairOrderPages {

    private static final int LIST_LENGTH = 200;
    private static final List<String> COPIES = List.of("first", "second", "third");

    private final RepairOrders orders;
    private final RepairJournal journal;
    private final RepairLedger ledger;
    private final VisitService visits;
    private final StaffDirectory staff;
    private final RepairDesk desk;
    private final PageAccess access;
    private final Sentences sentences;

    RepairOrderPages(
            RepairOrders orders,
            RepairJournal journal,
            RepairLedger ledger,
            VisitService visits,
            StaffDirectory staff,
            RepairDesk desk,
            PageAccess access,
            Sentences sentences) {
        this.orders = orders;
        this.journal = journal;
        this.ledger = ledger;
        this.visits = visits;
        this.staff = staff;
        this.desk = desk;
        this.access = access;
        this.sentences = sentences;
    }

    @GetMapping
    String list(Authentication who, Model model) {
        model.addAttribute(
                "orders", seesAll(who) ? orders.latest(LIST_LENGTH) : orders.latestOf(who.getName(), LIST_LENGTH));
        return "repair-orders";
    }

    @GetMapping("/{number}")
    String show(@PathVariable String number, Authentication who, Model model) {
        RepairOrder order = readable(number, who);
        model.addAttribute("order", order);
        model.addAttribute("technicianName", technicianOf(order));
        model.addAttribute("staff", staff);
        model.addAttribute("appointments", journal.appointments(number));
        model.addAttribute("damages", journal.damages(number));
        model.addAttribute("ledger", ledger.entries(number));
        model.addAttribute("ranking", visits.rankTechnicians(number));
        return "repair-order";
    }

    @GetMapping("/{number}/slip")
    String slip(@PathVariable String number, Authentication who, Model model) {
        RepairOrder order = readable(number, who);
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
        desk.reschedule(
                number, Times.parse(at), fits("reason", reason, 500), consented, fits("consentedBy", consentedBy, 100));
        return back(number);
    }

    @PostMapping("/{number}/cancel")
    @PreAuthorize("hasAuthority('frontDesk')")
    String cancel(@PathVariable String number, @RequestParam String reason) {
        desk.cancel(number, fits("reason", reason, 500));
        return back(number);
    }

    @PostMapping("/{number}/reassign")
    @PreAuthorize("hasAuthority('engineeringSupervisor')")
    String reassign(@PathVariable String number, @RequestParam String technician, @RequestParam String reason) {
        desk.reassign(number, technician, fits("reason", reason, 500));
        return back(number);
    }

    @PostMapping("/{number}/reverse")
    @PreAuthorize("hasAuthority('finance')")
    String reverse(@PathVariable String number, @RequestParam String reason) {
        desk.reverse(number, fits("reason", reason, 500));
        return back(number);
    }

    private boolean seesAll(Authentication who) {
        return access.reach(Page.ORDERS, who) == Page.Reach.ALL;
    }

    /** To whom it is no concern, the order does not exist. */
    private RepairOrder readable(String number, Authentication who) {
        if (!seesAll(who) && !orders.concerns(number, who.getName())) {
            throw Refusal.notFound("repair.unknownOrder", number);
        }
        return orders.get(number);
    }

    /** @throws Refusal if a text is longer than its column */
    private String fits(String field, String text, int most) {
        if (text.length() > most) {
            throw Refusal.invalid("platform.form.maxLength", sentences.of("page.field." + field), most);
        }
        return text;
    }

    private String technicianOf(RepairOrder order) {
        return order.technician() == null ? null : staff.nameOf(order.technician());
    }

    private static String back(String number) {
        return "redirect:/repair/orders/" + number;
    }
}
