package io.zhidu.demo;

import java.util.Map;

/**
 * What a named step does.
 *
 * @param task the user task that it completes, or null
 * @param desk the deed at the desk that it is instead
 * @param moves whether what is agreed is another time afterwards
 * @param by who does the task, or null: a member of its group
 * @param form the task's form, with places for the values of its case
 */
public record DemoStep(String name, String task, String desk, boolean moves, String by, Map<String, Object> form) {

    /** When in a path a step is done, as its file says. */
    public record Timed(DemoStep step, String when) {}
}
