package io.zhidu.repair.demo;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A row of repair-orders.csv; {@code index} makes minutes differ from row to row. */
record DemoOrder(int index, Map<String, String> cells) {

    /** The column {@code more} holds what only a few paths need: {@code key=value | key=value}. */
    static DemoOrder of(int index, Map<String, String> row) {
        Map<String, String> cells = new HashMap<>(row);
        Arrays.stream(row.get("more").split("\\|"))
                .filter(pair -> !pair.isBlank())
                .map(pair -> pair.split("=", 2))
                .forEach(pair -> cells.put(pair[0].strip(), pair[1].strip()));
        cells.computeIfPresent("bill", (name, bill) -> bill.isBlank() ? row.get("quote") : bill);
        return new DemoOrder(index, cells);
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(cells.get(name)).filter(text -> !text.isBlank());
    }

    String get(String name) {
        return find(name).orElseThrow(() -> new IllegalStateException(name + " is missing in " + cells));
    }

    /** Minutes between the appointment and the arrival. */
    int late() {
        return find("late").map(Integer::valueOf).orElse(index * 5 % 9 - 5);
    }
}
