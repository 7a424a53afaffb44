package io.zhidu.repair.month.process;

import io.zhidu.repair.month.Callback;
import io.zhidu.repair.month.RepairMonths;
import java.util.List;
import org.springframework.stereotype.Component;

/** The calls of a month as the model's multi-instance reads them. */
@Component
public class RepairCallbacks {

    private final RepairMonths months;

    RepairCallbacks(RepairMonths months) {
        this.months = months;
    }

    public List<String> of(String month) {
        return months.callbacks(month).stream().map(Callback::id).toList();
    }
}
