package io.zhidu.incentive;

import io.zhidu.incentive.tax.TaxService;
import io.zhidu.platform.CurrentUser;
import io.zhidu.platform.Times;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Clause 2-tax: from a locked settlement to its payout list. */
@Service
@Transactional
public class PayoutService {

    private final Settlements settlements;
    private final TaxService tax;
    private final CurrentUser user;
    private final Clock clock;

    PayoutService(Settlements settlements, TaxService tax, CurrentUser user, Clock clock) {
        this.settlements = settlements;
        this.tax = tax;
        this.user = user;
        this.clock = clock;
    }

    /**
     * Withholds the tax of all whose figures payroll has told; may be asked again for the others.
     *
     * @return who waits for his figures, by user id
     * @throws io.zhidu.platform.Refusal (conflict) if the settlement is not locked
     */
    public List<String> withholdTax(String number) {
        Settlement settlement = settlements.lock(number);
        Settlement whole = settlement.taxed(Times.now(clock)); // refuses one that is not locked
        List<String> blocked = tax.withhold(number, settlement.payoutMonth());
        if (blocked.isEmpty() && settlement.taxedAt() == null) {
            settlements.save(whole);
            settlements.add(number, new Step(Step.Event.TAXED, Times.now(clock), user.id(), null));
        }
        return blocked;
    }
}
