package io.zhidu.audit.history.facts;

import io.zhidu.audit.history.NameSource;
import io.zhidu.platform.Sentences;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the procedures call the codes that no form lets choose: decision tables answer with them. */
@Component
class CodeNames implements NameSource {

    private static final Map<String, String> KEYS = Map.of(
            "route", "shipment.route.",
            "releaseRoute", "shipment.route.",
            "debtClass", "baddebt.class.",
            "severity", "complaint.severity.",
            "phase", "complaint.clock.");

    private final Sentences sentences;

    CodeNames(Sentences sentences) {
        this.sentences = sentences;
    }

    @Override
    public Set<String> fields() {
        return KEYS.keySet();
    }

    @Override
    public String of(String number, String field, String value) {
        String key = KEYS.get(field) + value;
        String words = sentences.ofRecord(key);
        return words.equals(key) ? null : words;
    }
}
