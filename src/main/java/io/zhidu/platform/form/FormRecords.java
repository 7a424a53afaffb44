package io.zhidu.platform.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.zhidu.platform.ChainedRow;
import io.zhidu.platform.Chains;
import io.zhidu.platform.Times;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.variable.value.FileValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.json.SpinJsonNode;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Component;

/** Keeps every form as it was filled in, in the transaction in which it was handed in. */
@Component
class FormRecords {

    private static final int LONGEST = 10_000;
    private static final ObjectMapper MAPPER = new ObjectMapper().registerModule(new JavaTimeModule());

    private final ObjectProvider<JdbcClient> jdbc; // the engine, which this is part of, comes before it
    private final ObjectProvider<Chains> chains;
    private final Clock clock;

    FormRecords(ObjectProvider<JdbcClient> jdbc, ObjectProvider<Chains> chains, Clock clock) {
        this.jdbc = jdbc;
        this.chains = chains;
        this.clock = clock;
    }

    /**
     * @param root process instance, whose chain it is
     * @param task null for a start form
     */
    void keep(String root, String instance, String process, String element, String task, Map<String, TypedValue> sent) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("process_instance", instance);
        record.put("process", process);
        record.put("element", element);
        record.put("task", task);
        record.put("submitted_at", Times.now(clock));
        record.put("submitted_by", Context.getCommandContext().getAuthenticatedUserId());
        record.put("content", content(sent));
        KeyHolder id = new GeneratedKeyHolder();
        jdbc.getObject().sql("""
                        INSERT INTO form_record (process_instance, process, element, task, submitted_at, submitted_by, content)
                        VALUES (:process_instance, :process, :element, :task, :submitted_at, :submitted_by, :content)""").params(record).update(id, "id");
        chains.getObject().add(root, ChainedRow.inserted("form_record", id.getKey(), record));
    }

    static String content(Map<String, TypedValue> sent) {
        Map<String, Object> fields = new TreeMap<>();
        sent.forEach((name, value) -> fields.put(name, plain(value)));
        try {
            return MAPPER.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object plain(TypedValue typed) {
        if (typed instanceof FileValue file) {
            byte[] bytes = bytes(file);
            return Map.of("file", file.getFilename(), "sha256", sha256(bytes), "length", bytes.length);
        }
        Object value = typed == null ? null : typed.getValue();
        if (value instanceof SpinJsonNode json) {
            return tree(json);
        }
        return value instanceof String text && text.length() > LONGEST ? shortened(text) : value;
    }

    /** A picture within a list is not kept a second time. */
    private static Object tree(SpinJsonNode json) {
        String text = json.toString();
        try {
            return text.length() > LONGEST ? shortened(text) : MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> shortened(String text) {
        return Map.of("sha256", sha256(text.getBytes(StandardCharsets.UTF_8)), "length", text.length());
    }

    private static byte[] bytes(FileValue file) {
        try (InputStream content = file.getValue()) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
