package io.zhidu.audit.history;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks the procedure to which a case belongs. */
@Component
public class CaseFacts {

    private final Map<String, FactSource> sources = new HashMap<>();

    CaseFacts(List<FactSource> all) {
        all.forEach(source -> source.processes().forEach(process -> sources.put(process, source)));
    }

    public Facts of(String process, String number) {
        return source(process, number).map(source -> source.of(number)).orElse(Facts.NONE);
    }

    public List<Document> documents(String process, String number) {
        return source(process, number).map(source -> source.documents(number)).orElse(List.of());
    }

    /** For whom a person acted as a deputy at that time; null where he did for himself. */
    String principal(String process, String number, String person, LocalDateTime at) {
        return source(process, number)
                .map(source -> source.principal(number, person, at))
                .orElse(null);
    }

    private Optional<FactSource> source(String process, String number) {
        return number.isEmpty() ? Optional.empty() : Optional.ofNullable(sources.get(process));
    }
}
