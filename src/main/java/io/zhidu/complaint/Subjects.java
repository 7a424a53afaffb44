package io.zhidu.complaint;

import io.zhidu.credit.AccountService;
import io.zhidu.credit.CreditAccount;
import io.zhidu.credit.release.ReleaseService;
import io.zhidu.platform.Refusal;
import io.zhidu.repair.RepairOrder;
import io.zhidu.repair.RepairOrders;
import org.springframework.stereotype.Component;

/** The repair order or shipment that a complaint is about, and whose it is. */
@Component
public class Subjects {

    private final RepairOrders orders;
    private final ReleaseService shipments;
    private final AccountService accounts;

    Subjects(RepairOrders orders, ReleaseService shipments, AccountService accounts) {
        this.orders = orders;
        this.shipments = shipments;
        this.accounts = accounts;
    }

    /** @param phone of its customer, or null */
    public record Subject(String number, String customerName, String phone) {}

    /** @throws Refusal if there is nothing of that number */
    public Subject get(String number) {
        if (number.startsWith("WX-")) {
            RepairOrder order = orders.get(number);
            return new Subject(number, order.customerName(), order.phone());
        }
        if (number.startsWith("FH-")) {
            CreditAccount account = accounts.get(shipments.get(number).account());
            return new Subject(number, account.name(), account.phone());
        }
        throw Refusal.invalid("complaint.subjectUnknown", number);
    }
}
