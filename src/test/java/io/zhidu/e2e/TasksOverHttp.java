package io.zhidu.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.zhidu.support.HttpPerson;
import io.zhidu.support.HttpPerson.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people do with the tasks of any procedure over HTTP. */
class TasksOverHttp {

    final JdbcClient jdbc;

    TasksOverHttp(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The person's own list, as the engine shows it to him. */
    JsonNode tasks(HttpPerson person, String number) {
        return person.post(person.engine() + "/task", Map.of("processInstanceBusinessKey", number))
                .json();
    }

    String task(HttpPerson person, String number, String key) {
        return StreamSupport.stream(tasks(person, number).spliterator(), false)
                .filter(task -> task.path("taskDefinitionKey").asText().equals(key))
                .map(task -> task.path("id").asText())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + key + " of " + number));
    }

    void complete(HttpPerson person, String number, String key, Map<String, ?> form) {
        work(person, task(person, number, key), form);
    }

    /** Claims the task and hands its form in. */
    void work(HttpPerson person, String task, Map<String, ?> form) {
        Answer claimed = person.post(person.engine() + "/task/" + task + "/claim", Map.of("userId", person.user()));
        assertThat(claimed.status()).as(claimed.body()).isEqualTo(204);
        Answer answer = submit(person, task, form);
        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
    }

    Answer submit(HttpPerson person, String task, Map<String, ?> form) {
        return person.post(person.engine() + "/task/" + task + "/submit-form", Map.of("variables", variables(form)));
    }

    String numberOf(String instance) {
        return jdbc.sql("SELECT BUSINESS_KEY_ FROM ACT_HI_PROCINST WHERE ID_ = :id")
                .param("id", instance)
                .query(String.class)
                .single();
    }

    /** The id of a task that is done. */
    String completed(String key, String number) {
        return jdbc.sql("""
                        SELECT t.ID_ FROM ACT_HI_TASKINST t JOIN ACT_HI_PROCINST p ON p.ID_ = t.PROC_INST_ID_
                        WHERE p.BUSINESS_KEY_ = :number AND t.TASK_DEF_KEY_ = :key AND t.END_TIME_ IS NOT NULL""")
                .param("number", number)
                .param("key", key)
                .query(String.class)
                .single();
    }

    long count(String rows) {
        return jdbc.sql("SELECT COUNT(*) FROM " + rows).query(Long.class).single();
    }

    /** As a client sends them; a list holds one JSON text. */
    static Map<String, Object> variables(Map<String, ?> form) {
        Map<String, Object> variables = new HashMap<>();
        form.forEach((name, value) -> variables.put(
                name,
                value instanceof List<?> json ? Map.of("value", json.get(0), "type", "Json") : Map.of("value", value)));
        return variables;
    }
}
