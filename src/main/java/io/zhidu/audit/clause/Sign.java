package io.zhidu.audit.clause;

import java.util.Locale;

/**
 * What in the history tells of a clause.
 *
 * @param figure its name among those of the clause: {@code carried}, or the meaning and a number
 * @param process or the decision, where a rule is the sign
 * @param element or the rule
 * @param answer as the record of a form has it; empty for others
 */
public record Sign(
        String clause,
        String figure,
        Meaning meaning,
        String process,
        String element,
        How how,
        String answer,
        String zh,
        String en) {

    public static final String CARRIED = "carried";

    public String text(Locale language) {
        return language.getLanguage().equals("en") ? en : zh;
    }

    /** An element that carries the clause out, whatever came of it. */
    static Sign carried(Carrier carrier) {
        return new Sign(
                carrier.clause(),
                CARRIED,
                null,
                carrier.model(),
                carrier.element(),
                carrier.isRule() ? How.RULE : How.DONE,
                "",
                "",
                "");
    }
}
