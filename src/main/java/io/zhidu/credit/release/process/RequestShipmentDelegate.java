package io.zhidu.credit.release.process;

import io.zhidu.credit.AccountService;
import io.zhidu.credit.release.NewShipment;
import io.zhidu.credit.release.ReleaseService;
import io.zhidu.people.StaffDirectory;
import io.zhidu.platform.CurrentUser;
import io.zhidu.platform.Money;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Clause 3-2.1: numbers the request; the number is the business key. */
@Component
class RequestShipmentDelegate implements JavaDelegate {

    private final ReleaseService releases;
    private final AccountService accounts;
    private final StaffDirectory staff;
    private final CurrentUser user;

    RequestShipmentDelegate(ReleaseService releases, AccountService accounts, StaffDirectory staff, CurrentUser user) {
        this.releases = releases;
        this.accounts = accounts;
        this.staff = staff;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String account = ShipmentReleaseProcess.ACCOUNT.get(execution);
        String amount = ShipmentReleaseProcess.AMOUNT.get(execution);
        String number = releases.request(
                new NewShipment(account, Money.of(amount), ShipmentReleaseProcess.GOODS.get(execution)));
        execution.setProcessBusinessKey(number);
        ShipmentReleaseProcess.ORDER_NUMBER.set(execution, number);
        ShipmentReleaseProcess.CUSTOMER_NAME.set(
                execution, accounts.get(account).name());
        ShipmentReleaseProcess.REQUESTER.set(execution, user.id());
        ShipmentReleaseProcess.text("requesterName").set(execution, staff.nameOf(user.id()));
        ShipmentReleaseProcess.PAY_FIRST.set(
                execution, ShipmentReleaseProcess.PAY_FIRST.find(execution).orElse(false));
    }
}
