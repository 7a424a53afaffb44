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

    /** Reads what a form brought in and removes it, so that the next form starts empty; the history keeps it. */
    public Optional<T> take(VariableScope scope) {
        Optional<T> value = find(scope);
        scope.removeVariable(name);
        return value;
    }

    public void set(VariableScope scope, T value) {
        scope.setVariable(name, value);
    }
}
