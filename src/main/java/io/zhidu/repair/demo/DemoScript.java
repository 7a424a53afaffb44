package io.zhidu.repair.demo;

import io.zhidu.repair.demo.DemoStep.Timed;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The story as its two files tell it. */
@SuppressWarnings("unchecked")
record DemoScript(Map<String, Object> content, List<DemoOrder> orders) {

    static DemoScript load() {
        try (Reader paths = open("/demo/repair-paths.yaml");
                Reader orders = open("/demo/repair-orders.csv")) {
            List<Map<String, String>> rows =
                    CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(orders).stream()
                            .map(row -> row.toMap())
                            .toList();
            return new DemoScript(
                    new Yaml(new SafeConstructor(new LoaderOptions())).load(paths),
                    Stream.iterate(0, i -> i + 1)
                            .limit(rows.size())
                            .map(i -> DemoOrder.of(i, rows.get(i)))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reader open(String resource) {
        return new InputStreamReader(DemoScript.class.getResourceAsStream(resource), StandardCharsets.UTF_8);
    }

    /** The steps of a path, those of the paths within it included. */
    List<Timed> path(String name) {
        return Optional.ofNullable(((Map<String, List<String>>) content.get("paths")).get(name))
                .orElseThrow(() -> new IllegalStateException("no path or step " + name))
                .stream()
                .flatMap(entry -> entry.contains(" ") ? Stream.of(timed(entry)) : path(entry).stream())
                .toList();
    }

    private Timed timed(String entry) {
        String[] parts = entry.split(" ", 2);
        Map<String, Object> step = Optional.ofNullable(
                        ((Map<String, Map<String, Object>>) content.get("steps")).get(parts[0]))
                .orElseThrow(() -> new IllegalStateException("no step " + parts[0]));
        return new Timed(
                new DemoStep(
                        parts[0],
                        (String) step.get("task"),
                        (String) step.get("desk"),
                        Boolean.TRUE.equals(step.get("moves")),
                        (Map<String, Object>) step.getOrDefault("form", Map.of())),
                parts[1]);
    }

    Map<String, Object> byHand() {
        return (Map<String, Object>) content.get("by-hand");
    }

    List<Integer> byTimer() {
        return (List<Integer>) content.get("by-timer");
    }

    List<Map<String, Object>> calls() {
        return (List<Map<String, Object>>) content.get("calls");
    }

    List<Map<String, Object>> explanations() {
        return (List<Map<String, Object>>) content.get("explanations");
    }
}
