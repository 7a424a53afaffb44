package io.zhidu.credit.web;

import io.zhidu.credit.Accounts;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** For whom a shipment may be asked (3-2.1): number and name alone, for those who ask. */
@RestController
class AccountsApi {

    private static final int MOST = 50;

    private final Accounts accounts;

    AccountsApi(Accounts accounts) {
        this.accounts = accounts;
    }

    /** @param q part of a number or name, whatever its case; empty: any. By number, at most fifty. */
    @GetMapping("/api/credit/accounts")
    @PreAuthorize("hasAnyAuthority('salesDepartment', 'logisticsSpecialist')")
    List<Entry> search(@RequestParam(defaultValue = "") String q) {
        return accounts.search(q.strip(), MOST).stream()
                .map(account -> new Entry(account.number(), account.name()))
                .toList();
    }

    /** The areas that a new customer may belong to (3-1.1.1). */
    @GetMapping("/api/credit/areas")
    @PreAuthorize("hasAuthority('salesDepartment')")
    List<Area> areas() {
        return accounts.areas().entrySet().stream()
                .map(area -> new Area(area.getKey(), area.getValue()))
                .toList();
    }

    /** What the opening form shows of an area, and what it sends. */
    record Area(String id, String name) {}

    /** What the request form needs to know of an account. */
    record Entry(String number, String name) {}
}
