package io.zhidu.platform.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/** A message's arguments in their column. */
final class OutboxJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private OutboxJson() {}

    static String write(List<String> arguments) {
        try {
            return JSON.writeValueAsString(arguments);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("arguments of a message", e);
        }
    }

    static List<String> read(String column) {
        try {
            return JSON.readValue(column, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("arguments of a message", e);
        }
    }
}
