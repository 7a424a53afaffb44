package io.zhidu.incentive.process;

import io.zhidu.incentive.evidence.SettlementKind;
import java.util.List;
import org.springframework.stereotype.Component;

/** The numbers of due settlements as the model's multi-instance reads them. */
@Component
public class DueSettlements {

    /** @param due separated by commas */
    public List<String> each(String due) {
        return List.of(due.split(","));
    }

    public String kind(String number) {
        return SettlementKind.ofNumber(number).code();
    }

    public String period(String number) {
        return SettlementKind.periodOf(number).text();
    }
}
