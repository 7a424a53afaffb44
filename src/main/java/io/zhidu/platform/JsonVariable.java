package io.zhidu.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;

/** A list of rows in a process variable of type Json, such as the fee lines that a form shows or brings in. */
public record JsonVariable<T>(String name, Class<T> row) {

    private static final ObjectMapper MAPPER = new ObjectMapper().registerModule(new JavaTimeModule());

    public void set(VariableScope scope, List<T> rows) {
        ProcessVariable.replace(scope, name, value(rows));
    }

    /** The rows as the engine keeps them. */
    public JsonValue value(List<T> rows) {
        try {
            return SpinValues.jsonValue(MAPPER.writeValueAsString(rows)).create();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("rows of " + name, e);
        }
    }

    /**
     * Reads and removes the rows; none if the variable is missing.
     *
     * @throws Refusal if the value is not a list of such rows
     */
    public List<T> take(VariableScope scope) {
        List<T> rows = get(scope);
        ProcessVariable.remove(scope, name);
        return rows;
    }

    /** Like {@link #take}, for rows that later forms show too. */
    public List<T> get(VariableScope scope) {
        Object value = scope.getVariable(name);
        if (value == null) {
            return List.of();
        }
        JavaType type = MAPPER.getTypeFactory().constructCollectionType(List.class, row);
        try {
            return MAPPER.readValue(value.toString(), type);
        } catch (JsonProcessingException e) {
            throw Refusal.invalid("platform.rowsUnreadable", name);
        }
    }
}
