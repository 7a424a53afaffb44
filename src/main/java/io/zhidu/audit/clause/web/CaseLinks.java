package io.zhidu.audit.clause.web;

import io.zhidu.audit.clause.Happening;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The page on which a case is read: its procedure's own, else its instance in Cockpit. */
@Component("caseLinks")
public class CaseLinks {

    private static final String COCKPIT = "/camunda/app/cockpit/default/#/process-instance/%s/runtime";
    private static final String HISTORY = "/camunda/app/cockpit/default/#/zhidu-history?case=%s";
    private static final Map<String, String> PAGES = Map.of(
            "repair-order", "/repair/orders/%s",
            "repair-month-end", "/repair/statistics?month=%s",
            "shipment-release", "/credit/shipments/%s",
            "over-credit-collection", "/credit/shipments/%s",
            "credit-account", "/credit/accounts/%s",
            "bad-debt", "/bad-debts/%s",
            "income-deduction", "/deductions/payroll?month=%s",
            "complaint", "/complaints/%s",
            "incentive-settlement", "/incentives/%s");

    /** What happened in the case, step by step. */
    public String history(String numberOrInstance) {
        return HISTORY.formatted(encoded(numberOrInstance));
    }

    public String of(Happening happening) {
        String page = PAGES.get(happening.process());
        return page == null || happening.number() == null
                ? COCKPIT.formatted(happening.instance())
                : page.formatted(encoded(happening.number()));
    }

    private static String encoded(String number) {
        return URLEncoder.encode(number, StandardCharsets.UTF_8);
    }
}
