package io.zhidu.credit.release.web;

import io.zhidu.credit.Accounts;
import io.zhidu.credit.CreditLimitService;
import io.zhidu.credit.collection.CollectionService;
import io.zhidu.credit.release.ReleaseService;
import io.zhidu.credit.release.Shipment;
import io.zhidu.credit.release.ShipmentRegister;
import io.zhidu.credit.release.ShipmentRegister.Entry;
import io.zhidu.credit.release.ShipmentRegister.Filter;
import io.zhidu.credit.release.ShipmentState;
import io.zhidu.credit.release.Shipments;
import io.zhidu.credit.release.process.ShipmentDesk;
import io.zhidu.credit.release.process.ShipmentProgress;
import io.zhidu.credit.web.AccountReach;
import io.zhidu.people.Page;
import io.zhidu.people.StaffDirectory;
import io.zhidu.platform.Refusal;
import java.util.EnumSet;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The requests, and one of them from its goods to its invoices (3-2.1); of another area's there is none for its manager. */
@Controller
@PreAuthorize("@pageAccess.allows('SHIPMENTS', authentication)")
class ShipmentPages {

    private static final int MOST = 200;

    private final AccountReach reach;
    private final Accounts accounts;
    private final ShipmentRegister register;
    private final Shipments shipments;
    private final CreditLimitService limits;
    private final CollectionService collections;
    private final ShipmentProgress progress;
    private final ShipmentWithdrawal withdrawal;
    private final ShipmentAmendment amendment;
    private final ShipmentDesk desk;
    private final ReleaseService releases;
    private final StaffDirectory staff;

    ShipmentPages(
            AccountReach reach,
            Accounts accounts,
            ShipmentRegister register,
            Shipments shipments,
            CreditLimitService limits,
            CollectionService collections,
            ShipmentProgress progress,
            ShipmentWithdrawal withdrawal,
            ShipmentAmendment amendment,
            ShipmentDesk desk,
            ReleaseService releases,
            StaffDirectory staff) {
        this.reach = reach;
        this.accounts = accounts;
        this.register = register;
        this.shipments = shipments;
        this.limits = limits;
        this.collections = collections;
        this.progress = progress;
        this.withdrawal = withdrawal;
        this.amendment = amendment;
        this.desk = desk;
        this.releases = releases;
        this.staff = staff;
    }

    /** @param mine only what the person asked for himself */
    @GetMapping("/credit/shipments")
    String list(
            @RequestParam(required = false) ShipmentState state,
            @RequestParam(defaultValue = "false") boolean mine,
            Authentication who,
            Model model) {
        Filter filter = new Filter(
                reach.area(Page.SHIPMENTS, who),
                "",
                state == null ? "" : state.name(),
                mine ? who.getName() : "",
                false);
        model.addAttribute("shipments", register.list(filter, MOST));
        model.addAttribute("most", MOST);
        model.addAttribute("states", ShipmentState.values());
        model.addAttribute("state", state);
        model.addAttribute("mine", mine);
        model.addAttribute("areas", accounts.areas());
        model.addAttribute("staff", staff);
        return "shipments";
    }

    @GetMapping("/credit/shipments/{number}")
    String one(@PathVariable String number, Authentication who, Model model) {
        Entry shipment = seen(number, who);
        model.addAttribute("shipment", shipment);
        model.addAttribute("course", register.course(number));
        model.addAttribute("goods", register.goods(number));
        model.addAttribute("bills", register.bills(number));
        model.addAttribute("signatures", shipments.signatures(number));
        model.addAttribute("decisions", limits.ofShipment(number));
        model.addAttribute("plan", collections.state(number).orElse(null));
        model.addAttribute("now", progress.of(number).orElse(null));
        model.addAttribute("staff", staff);
        model.addAttribute("area", accounts.areas().get(shipment.areaId()));
        model.addAttribute(
                "withdrawable",
                EnumSet.of(ShipmentState.REQUESTED, ShipmentState.RELEASED).contains(shipment.state())
                        && ShipmentWithdrawal.allows(who, shipment.requestedBy()));
        Shipment record = releases.get(number);
        model.addAttribute("held", record.heldAmount());
        model.addAttribute("closable", record.isPartlyInvoiced() && is(who, "finance"));
        model.addAttribute("amendable", ShipmentAmendment.allows(who, record));
        return "shipment";
    }

    /** Clause 3-2.1: finance says that no further invoice will come. */
    @PostMapping("/credit/shipments/{number}/remainder")
    @PreAuthorize("@pageAccess.allows('SHIPMENTS', authentication) and hasAuthority('finance')")
    String closeRemainder(@PathVariable String number, @RequestParam String reason, Authentication who) {
        seen(number, who);
        desk.closeRemainder(number, reason);
        return "redirect:/credit/shipments/" + number;
    }

    /** Clause 3-2.1: the requester changes the goods while nothing is released. */
    @PostMapping("/credit/shipments/{number}/amendment")
    String amend(@PathVariable String number, @RequestParam MultiValueMap<String, String> form, Authentication who) {
        seen(number, who);
        amendment.amend(number, form);
        return "redirect:/credit/shipments/" + number;
    }

    private static boolean is(Authentication who, String role) {
        return who.getAuthorities().stream().anyMatch(one -> one.getAuthority().equals(role));
    }

    @PostMapping("/credit/shipments/{number}/withdrawal")
    String withdraw(@PathVariable String number, @RequestParam String reason, Authentication who) {
        seen(number, who);
        withdrawal.withdraw(number, reason, who);
        return "redirect:/credit/shipments/" + number;
    }

    private Entry seen(String number, Authentication who) {
        return register.find(number)
                .filter(shipment -> reach.sees(Page.SHIPMENTS, who, shipment.areaId()))
                .orElseThrow(() -> Refusal.notFound("credit.shipment.unknown", number));
    }
}
