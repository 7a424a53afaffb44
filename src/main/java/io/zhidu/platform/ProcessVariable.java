package io.zhidu.platform;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * A fact of a process by name and type. Only what a gateway, a decision, an assignment or a form needs is a variable;
 * business data lives in tables.
 */
public record ProcessVariable<T>(String name, Class<T> type) {

    public Optional<T> find(VariableScope scope) {
        return Optional.ofNullable(scope.getVariable(name)).map(type::cast);
    }

    /** @throws IllegalStateException if the variable is missing */
    public T get(VariableScope scope) {
        return find(scope).orElseThrow(() -> new IllegalStateException("process variable " + name + " is missing"));
    }

    /** Reads what a form brought in and removes it, so that the next form starts empty; the record of the form keeps it. */
    public Optional<T> take(VariableScope scope) {
        Optional<T> value = find(scope);
        remove(scope, name);
        return value;
    }

    static void remove(VariableScope scope, String name) {
        if (PassingVariable.is(scope, name)) {
            PassingVariable.remove(scope, name);
        } else {
            scope.removeVariable(name);
        }
    }

    public void set(VariableScope scope, T value) {
        replace(scope, name, value);
    }

    /** What a form brought in only passes through; what a step says under the same name is there to stay. */
    static void replace(VariableScope scope, String name, Object value) {
        if (PassingVariable.is(scope, name)) {
            PassingVariable.remove(scope, name);
        }
        scope.setVariable(name, value);
    }
}
