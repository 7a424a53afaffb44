package io.zhidu.repair;

import io.zhidu.platform.Money;
import java.util.List;

/** What a customer is to pay, beside what he has consented to. */
public record Bill(List<FeeLine> lines, Money total, Money consented) {

    /** Clause 1-3.4: above the consented amount the customer is asked again. */
    public boolean aboveConsent() {
        return total.exceeds(consented);
    }
}
