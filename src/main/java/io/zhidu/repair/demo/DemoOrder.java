package io.zhidu.repair.demo;

import io.zhidu.demo.DemoRow;
import java.util.Optional;

/** A row of repair-orders.csv. */
record DemoOrder(DemoRow row) {

    int index() {
        return row.index();
    }

    /** Without a bill of its own, the bill is what was quoted. */
    Optional<String> find(String name) {
        return row.find(name).or(() -> name.equals("bill") ? row.find("quote") : Optional.empty());
    }

    String get(String name) {
        return row.get(name);
    }

    /** Minutes between the appointment and the arrival. */
    int late() {
        return find("late").map(Integer::valueOf).orElse(index() * 5 % 9 - 5);
    }
}
