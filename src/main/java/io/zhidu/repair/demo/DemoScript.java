package io.zhidu.repair.demo;

import io.zhidu.demo.DemoPaths;
import io.zhidu.demo.DemoRow;
import io.zhidu.demo.DemoStep.Timed;
import java.util.List;
import java.util.Map;

/** The story as its two files tell it. */
record DemoScript(DemoPaths paths, List<DemoOrder> orders) {

    static DemoScript load() {
        return new DemoScript(
                DemoPaths.load("/demo/repair-paths.yaml"),
                DemoRow.load("/demo/repair-orders.csv").stream()
                        .map(DemoOrder::new)
                        .toList());
    }

    List<Timed> path(String name) {
        return paths.path(name);
    }

    Map<String, Object> byHand() {
        return paths.part("by-hand");
    }

    List<Integer> byTimer() {
        return paths.part("by-timer");
    }

    List<Map<String, Object>> calls() {
        return paths.part("calls");
    }

    List<Map<String, Object>> explanations() {
        return paths.part("explanations");
    }
}
