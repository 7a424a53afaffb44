package io.zhidu.audit.root;

import io.zhidu.platform.Times;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The days' hashes as a file, to be copied to where nobody of the company can change it. Each node has all of them. */
@Component
class RootFile {

    private static final String HEADING = "day,links,root,former,seal,computed_at\n";
    private static final int PAGE = 1000;

    private final Roots roots;
    private final String path;

    /** @param path empty for no file */
    RootFile(Roots roots, @Value("${zhidu.audit.roots.file:}") String path) {
        this.roots = roots;
        this.path = path;
    }

    /** Those that are not in it yet, after those that are. */
    void complete() throws IOException {
        if (path.isBlank()) {
            return;
        }
        Path file = Path.of(path);
        if (Files.notExists(file)) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            append(file, HEADING);
        }
        for (List<Root> page = roots.after(lastDay(file), PAGE);
                !page.isEmpty();
                page = roots.after(lastDay(file), PAGE)) {
            append(file, page.stream().map(RootFile::line).collect(Collectors.joining()));
        }
    }

    private static LocalDate lastDay(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.skip(1)
                    .filter(line -> !line.isBlank())
                    .reduce((former, line) -> line)
                    .map(line -> LocalDate.parse(line.substring(0, line.indexOf(','))))
                    .orElse(null);
        }
    }

    private static void append(Path file, String text) throws IOException {
        Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static String line(Root root) {
        return String.join(
                        ",",
                        root.day().toString(),
                        Long.toString(root.links()),
                        root.root(),
                        root.former(),
                        root.seal(),
                        Times.show(root.computedAt()))
                + "\n";
    }
}
