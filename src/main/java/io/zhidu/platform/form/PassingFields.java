package io.zhidu.platform.form;

import io.zhidu.platform.PassingVariable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.impl.VariableMapImpl;
import org.camunda.bpm.engine.variable.impl.value.AbstractTypedValue;
import org.camunda.bpm.engine.variable.impl.value.FileValueImpl;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * What a form brings in is read by the step right after it, as a rule, and by nobody else: it passes through the engine as
 * transient variables, and only what is still there at the next wait state becomes a row. It spares each field the insert, the
 * removal and the history of both; {@link FormRecords} keeps what was filled in.
 */
final class PassingFields {

    private PassingFields() {}

    /** The fields with their types, in the order in which they were sent. */
    static Map<String, TypedValue> typed(Map<String, Object> variables) {
        Map<String, TypedValue> sent = new LinkedHashMap<>();
        if (variables != null) {
            VariableMap map = variables instanceof VariableMap known ? known : Variables.fromMap(variables);
            map.keySet().forEach(name -> sent.put(name, map.getValueTyped(name)));
        }
        return sent;
    }

    /** @param present whether the process has a variable of that name already: then it stays what it is, a row */
    static VariableMap passing(Map<String, TypedValue> sent, Predicate<String> present) {
        VariableMap passing = new VariableMapImpl();
        sent.forEach((name, value) -> passing.putValueTyped(name, present.test(name) ? value : marked(value, true)));
        return passing;
    }

    /** @param instance as it is when nothing more happens until somebody does something */
    static void keepRest(ExecutionEntity instance, Map<String, TypedValue> sent) {
        sent.keySet().forEach(name -> {
            VariableInstanceEntity variable = (VariableInstanceEntity) instance.getVariableInstanceLocal(name);
            if (variable != null && variable.isTransient()) {
                TypedValue value = variable.getTypedValue(false);
                PassingVariable.remove(instance, name);
                instance.setVariableLocal(name, marked(value, false));
            }
        });
    }

    private static TypedValue marked(TypedValue value, boolean passing) {
        if (value instanceof AbstractTypedValue<?> typed) {
            typed.setTransient(passing);
            return typed;
        }
        if (value instanceof FileValueImpl file) {
            file.setTransient(passing);
            return file;
        }
        return Variables.untypedValue(value == null ? null : value.getValue(), passing); // as Java gives it, or nothing
    }
}
