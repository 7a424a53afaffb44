package io.zhidu.platform;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.core.variable.scope.AbstractVariableScope;
import org.camunda.bpm.engine.impl.core.variable.scope.VariableStore;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.springframework.util.ReflectionUtils;

/** What a form brings in for the step right after it: the engine's transient variable, which is never a row. */
public final class PassingVariable {

    private static final Method STORE = method();
    private static final Field REMOVED = field();

    private PassingVariable() {}

    static boolean is(VariableScope scope, String name) {
        TypedValue present = scope.getVariableTyped(name, false);
        return present != null && present.isTransient();
    }

    /**
     * Removes it without a trace. The engine remembers what was removed in a transaction, and would refuse a lasting variable of
     * the same name after a transient one.
     */
    public static void remove(VariableScope scope, String name) {
        scope.removeVariable(name);
        AbstractVariableScope each = (AbstractVariableScope) scope;
        while (each != null) {
            VariableStore<?> store = (VariableStore<?>) ReflectionUtils.invokeMethod(STORE, each);
            ((Map<?, ?>) ReflectionUtils.getField(REMOVED, store)).remove(name);
            each = each.getParentVariableScope();
        }
    }

    /** Fails at start-up, should another engine version name it otherwise. */
    private static Method method() {
        Method method = ReflectionUtils.findMethod(AbstractVariableScope.class, "getVariableStore");
        ReflectionUtils.makeAccessible(method);
        return method;
    }

    private static Field field() {
        Field field = ReflectionUtils.findField(VariableStore.class, "removedVariables");
        ReflectionUtils.makeAccessible(field);
        return field;
    }
}
