package io.zhidu.audit.clause;

import io.zhidu.platform.Refusal;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;

/** The files {@code clauses.csv} and {@code clause-signs.csv}. */
@Component
public class ClauseCatalogue {

    private final List<Clause> clauses;
    private final List<Sign> signs = new ArrayList<>();

    public ClauseCatalogue() {
        clauses = rows("/clauses.csv").stream()
                .map(row -> new Clause(
                        row.get("id"),
                        row.get("part"),
                        row.get("zh"),
                        row.get("en"),
                        row.get("numbers"),
                        "yes".equals(row.get("built"))))
                .toList();
        Map<String, Integer> counted = new HashMap<>();
        rows("/clause-signs.csv").forEach(row -> {
            String meaning = row.get("meaning");
            int number = counted.merge(row.get("clause") + meaning, 1, Integer::sum);
            signs.add(sign(row, meaning + "-" + number));
        });
    }

    /** Those that this product carries out. */
    public List<Clause> built() {
        return clauses.stream().filter(Clause::built).toList();
    }

    /** @throws Refusal where there is none */
    public Clause get(String id) {
        return built().stream()
                .filter(clause -> clause.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("clause.unknown", id));
    }

    /** In the order of the file, with those that say why nothing can be counted. */
    public List<Sign> signs() {
        return List.copyOf(signs);
    }

    public List<Sign> signs(String clause) {
        return signs.stream().filter(sign -> sign.clause().equals(clause)).toList();
    }

    private static Sign sign(CSVRecord row, String figure) {
        Meaning meaning = Meaning.valueOf(row.get("meaning").toUpperCase(Locale.ROOT));
        String[] answer = row.get("answer").split("=");
        return new Sign(
                row.get("clause"),
                figure,
                meaning,
                row.get("process"),
                row.get("element"),
                meaning == Meaning.UNCOUNTED ? null : How.of(row.get("sign")),
                answer.length == 2 ? "\"%s\":\"%s\"".formatted(answer[0], answer[1]) : "",
                row.get("zh"),
                row.get("en"));
    }

    private static List<CSVRecord> rows(String file) {
        try (Reader text =
                new InputStreamReader(ClauseCatalogue.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            return CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(text)
                    .getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
