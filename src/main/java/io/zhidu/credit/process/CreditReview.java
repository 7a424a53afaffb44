package io.zhidu.credit.process;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** When every account's standing is reviewed, clause 3-1.1: {@code zhidu.credit.review-cycle}. */
@Component("creditReview")
public class CreditReview {

    private final String cycle;

    CreditReview(@Value("${zhidu.credit.review-cycle}") String cycle) {
        this.cycle = cycle;
    }

    public String cycle() {
        return cycle;
    }
}
