package io.zhidu.complaint.web;

import io.zhidu.complaint.ComplaintRegister.Filter;
import io.zhidu.platform.Refusal;

/** What the list's form asks for; what is not filled in asks for any. */
record ComplaintQuery(String state, String kind, String severity, String level, String department, String text) {

    private static final int LONGEST = 100;

    ComplaintQuery {
        state = blank(state);
        kind = blank(kind);
        severity = blank(severity);
        level = blank(level);
        department = blank(department);
        text = blank(text).substring(0, Math.min(blank(text).length(), LONGEST));
    }

    /**
     * @param holder see {@link Filter}
     * @throws Refusal unless the level is one
     */
    Filter filter(String holder) {
        if (!level.isEmpty() && !level.matches("[0-3]")) {
            throw Refusal.invalid("complaint.list.badLevel", level);
        }
        return new Filter(
                state, kind, severity, level.isEmpty() ? null : Integer.valueOf(level), department, text, holder);
    }

    private static String blank(String value) {
        return value == null ? "" : value.strip();
    }
}
