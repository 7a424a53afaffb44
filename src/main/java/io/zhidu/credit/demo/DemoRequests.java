package io.zhidu.credit.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.zhidu.credit.AccountService;
import io.zhidu.credit.CreditLimitService;
import io.zhidu.credit.CreditSnapshot;
import io.zhidu.credit.release.process.ShipmentReleaseProcess;
import io.zhidu.demo.DemoRow;
import io.zhidu.demo.DemoTasks;
import io.zhidu.platform.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Asks for shipments with the start form. Who asks knows the customer's figures of that day, and orders so much. */
@Component
@Profile({"demo", "test"})
class DemoRequests {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final AccountService accounts;
    private final CreditLimitService limits;
    private final DemoTasks tasks;
    private final Clock clock;

    DemoRequests(AccountService accounts, CreditLimitService limits, DemoTasks tasks, Clock clock) {
        this.accounts = accounts;
        this.limits = limits;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** @return the shipment's number, or null where so little is to be had that nobody asks */
    String ask(DemoRow row, String account) {
        BigDecimal price = new BigDecimal(row.get("price"));
        BigDecimal quantity = quantity(row.get("size"), price, account);
        return quantity.signum() <= 0 ? null : start(row, account, price, quantity);
    }

    private String start(DemoRow row, String account, BigDecimal price, BigDecimal quantity) {
        Map<String, Object> form = new HashMap<>();
        form.put("account", account);
        form.put("amount", Money.of(price.toPlainString()).times(quantity).toString());
        form.put("payFirst", row.find("payFirst").isPresent());
        form.put("goodsLines", json(row.get("goods"), price, quantity));
        return tasks.start(ShipmentReleaseProcess.ID, row.get("by"), form);
    }

    /** "120", or so many percent of what is available ("available 92") or of the limit ("limit 24"), in whole pieces. */
    private BigDecimal quantity(String size, BigDecimal price, String account) {
        String[] parts = size.split(" ");
        if (parts.length == 1) {
            return new BigDecimal(size);
        }
        CreditSnapshot figures = limits.show(accounts.get(account), LocalDate.now(clock));
        Money of = parts[0].equals("limit") ? figures.limit() : figures.available();
        return of.amount().multiply(new BigDecimal(parts[1]).movePointLeft(2)).divide(price, 0, RoundingMode.DOWN);
    }

    private static Object json(String goods, BigDecimal price, BigDecimal quantity) {
        return SpinValues.jsonValue(MAPPER.valueToTree(List.of(Map.of(
                                "goods",
                                goods,
                                "quantity",
                                quantity.toPlainString(),
                                "unitPrice",
                                price.toPlainString())))
                        .toString())
                .create();
    }
}
