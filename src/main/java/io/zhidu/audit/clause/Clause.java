package io.zhidu.audit.clause;

import java.util.Locale;

/**
 * A clause in our own words.
 *
 * @param numbers how the numbers end of the cases that it is about, where other cases take the same steps; else empty
 */
public record Clause(String id, String part, String zh, String en, String numbers, boolean built) {

    public String text(Locale language) {
        return language.getLanguage().equals("en") ? en : zh;
    }
}
