package io.zhidu.audit.clause;

/**
 * An element of a process model or a rule of a decision table that carries a clause out.
 *
 * @param model id of the process or the decision
 * @param work what carries it out where that is a service: its name in the code; else empty
 */
public record Carrier(
        String clause, String type, String model, String modelName, String element, String name, String work) {

    public static final String RULE = "rule";

    public boolean isRule() {
        return type.equals(RULE);
    }
}
