package io.zhidu.audit.clause;

import java.util.Locale;

/** A clause in our own words. */
public record Clause(String id, String part, String zh, String en, boolean built) {

    public String text(Locale language) {
        return language.getLanguage().equals("en") ? en : zh;
    }
}
