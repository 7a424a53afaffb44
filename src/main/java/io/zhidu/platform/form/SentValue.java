package io.zhidu.platform.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.variable.value.FileValue;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.json.SpinJsonNode;

/** A variable in the plain shape that rules compare: text, number, boolean, date, bytes, file or JSON. */
final class SentValue {

    /** Stands for a serialised Java object, which no form sends. */
    static final Object OPAQUE = new Object();

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private SentValue() {}

    static Object plain(Object value) {
        if (value instanceof FileValue) {
            return value;
        }
        if (value instanceof SerializableValue serializable) {
            return serialized(serializable);
        }
        if (value instanceof TypedValue typed) {
            return plain(typed.getValue());
        }
        if (value instanceof SpinJsonNode node) {
            return parse(node.toString());
        }
        if (value instanceof Collection || value instanceof Map) {
            return JSON.valueToTree(value);
        }
        return value;
    }

    private static Object serialized(SerializableValue value) {
        if (value.getType() != null && "json".equals(value.getType().getName())) {
            String text = value.getValueSerialized();
            return text == null ? plain(value.getValue()) : parse(text);
        }
        return value.isDeserialized() && (value.getValue() instanceof Collection || value.getValue() instanceof Map)
                ? plain(value.getValue())
                : value.isDeserialized() && value.getValue() == null ? null : OPAQUE;
    }

    static Object parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return OPAQUE;
        }
    }

    static boolean isEmpty(Object plain) {
        return plain == null
                || plain instanceof String text && text.isBlank()
                || plain instanceof byte[] bytes && bytes.length == 0
                || plain instanceof JsonNode node
                        && (node.isNull() || node.isMissingNode() || node.isContainerNode() && node.isEmpty());
    }

    /** Whether two values say the same, whatever their number type; nothing, empty and false are the same. */
    static boolean same(Object one, Object other) {
        if (isEmpty(one) || Boolean.FALSE.equals(one)) {
            return isEmpty(other) || Boolean.FALSE.equals(other);
        }
        if (isEmpty(other)) {
            return false;
        }
        return tree(one).equals(tree(other)) || one instanceof Number && number(one, other);
    }

    private static boolean number(Object one, Object other) {
        return other instanceof Number
                && new BigDecimal(one.toString()).compareTo(new BigDecimal(other.toString())) == 0;
    }

    private static JsonNode tree(Object plain) {
        if (plain instanceof JsonNode node) {
            // Once through text, so that 1 and a Long 1 read from elsewhere are equal nodes.
            return parse(node.toString()) instanceof JsonNode same ? same : node;
        }
        return plain instanceof FileValue || plain == OPAQUE
                ? JSON.getNodeFactory().pojoNode(plain)
                : JSON.valueToTree(plain instanceof Date date ? date.getTime() : plain);
    }

    /** What FEEL understands. */
    static Object forFeel(Object plain) {
        if (plain instanceof JsonNode node) {
            return JSON.convertValue(node, Object.class);
        }
        return plain instanceof FileValue file ? file.getFilename() : plain == OPAQUE ? null : plain;
    }
}
