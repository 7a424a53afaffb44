package io.zhidu.repair.demo;

import java.util.Map;

/**
 * What a named step does.
 *
 * @param task the user task that it completes, or null
 * @param desk the deed at the desk that it is instead
 * @param moves whether the appointment is another one afterwards
 * @param form the task's form, with places for the order's values
 */
record DemoStep(String name, String task, String desk, boolean moves, Map<String, Object> form) {

    /** When in a path a step is done, as repair-paths.yaml says. */
    record Timed(DemoStep step, String when) {}
}
