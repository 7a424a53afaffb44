package io.zhidu.demo;

import io.zhidu.demo.DemoStep.Timed;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A story's YAML file: {@code steps}, the {@code paths} made of them, and whatever else the story needs. */
@SuppressWarnings("unchecked")
public record DemoPaths(Map<String, Object> content) {

    /** @param resource on the class path, as {@code /demo/repair-paths.yaml} */
    public static DemoPaths load(String resource) {
        try (Reader yaml =
                new InputStreamReader(DemoPaths.class.getResourceAsStream(resource), StandardCharsets.UTF_8)) {
            return new DemoPaths(new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The steps of a path, those of the paths within it included. */
    public List<Timed> path(String name) {
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
                        (String) step.get("by"),
                        (Map<String, Object>) step.getOrDefault("form", Map.of())),
                parts[1]);
    }

    /** A part of the file beside steps and paths. */
    public <T> T part(String name) {
        return (T) content.get(name);
    }
}
