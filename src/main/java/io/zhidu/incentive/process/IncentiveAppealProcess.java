package io.zhidu.incentive.process;

import io.zhidu.platform.ProcessVariable;

/** Names of the process {@code incentive-appeal}. */
final class IncentiveAppealProcess {

    /** The settlement's number. */
    static final ProcessVariable<String> SETTLEMENT = text("settlement");

    static final ProcessVariable<Number> LINE_NO = new ProcessVariable<>("lineNo", Number.class);
    static final ProcessVariable<String> OBJECTION = text("objection");
    static final ProcessVariable<String> APPEAL = text("appeal");
    /** A user id. */
    static final ProcessVariable<String> APPELLANT = text("appellant");

    static final ProcessVariable<String> APPELLANT_NAME = text("appellantName");
    /** The line in words. */
    static final ProcessVariable<String> LINE = text("line");

    static final ProcessVariable<String> DECISION = text("decision");
    /** In yuan. */
    static final ProcessVariable<String> CORRECT_AMOUNT = text("correctAmount");

    static final ProcessVariable<String> ANSWER = text("answer");
    static final ProcessVariable<Boolean> UPHELD = new ProcessVariable<>("upheld", Boolean.class);

    private IncentiveAppealProcess() {}

    private static ProcessVariable<String> text(String name) {
        return new ProcessVariable<>(name, String.class);
    }
}
