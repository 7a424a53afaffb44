package io.zhidu.complaint.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.camunda.spin.plugin.variable.SpinValues;

/** What customers say, as the start form sends it. */
final class Statements {

    private Statements() {}

    static Object json(String words) {
        try {
            return SpinValues.jsonValue(new ObjectMapper().writeValueAsString(List.of(Map.of("words", words))))
                    .create();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Exactly 20 000 characters with emoji, right-to-left text and rare characters. */
    static String longest() {
        String some = "漏水💧שלום عليكم 𠮷野家 👨‍👩‍👧 \"<b>&'\n";
        StringBuilder words = new StringBuilder();
        while (words.codePointCount(0, words.length()) < 20_000) {
            words.append(some);
        }
        words.setLength(words.offsetByCodePoints(0, 19_999));
        return words.append('完').toString();
    }
}
