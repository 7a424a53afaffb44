package io.zhidu.repair.month.process;

import io.zhidu.repair.month.Callback;
import io.zhidu.repair.month.Callbacks;
import java.util.List;
import org.springframework.stereotype.Component;

/** The calls of a month as the model's multi-instance reads them. */
@Component
public class RepairCallbacks {

    private final Callbacks callbacks;

    RepairCallbacks(Callbacks callbacks) {
        this.callbacks = callbacks;
    }

    public List<String> of(String month) {
        return callbacks.of(month).stream().map(Callback::id).toList();
    }
}
