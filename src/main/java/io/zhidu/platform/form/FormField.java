package io.zhidu.platform.form;

import java.util.List;

/**
 * One thing a form asks for.
 *
 * @param hide FEEL conditions, any of which hides the field
 * @param rows only for {@link Type#ROWS}
 * @param expression of a computed field, without the leading {@code =}; null otherwise
 */
record FormField(
        String key,
        String label,
        Type type,
        boolean required,
        boolean displayOnly,
        String readonlyWhen,
        List<String> hide,
        Limits limits,
        Options options,
        Rows rows,
        String expression,
        String defaultValue) {

    enum Type {
        TEXT,
        NUMBER,
        /** A number that travels as text, so that no digit is lost. */
        NUMBER_TEXT,
        /** A number in a row: text or number. */
        CELL_NUMBER,
        BOOLEAN,
        CHOICE,
        CHOICES,
        DATE_TEXT,
        TIME_TEXT,
        DATETIME_TEXT,
        DATE,
        FILE,
        BYTES,
        JSON,
        ROWS
    }

    /** Repeating rows and what a row may hold. */
    record Rows(int minRows, int maxRows, List<FormField> fields) {}

    /** Listed options: fixed, or in a present variable, or computed. None of the three: free. */
    record Options(List<String> fixed, String variable, String expression) {
        static final Options NONE = new Options(null, null, null);
    }

    static FormField plain(String key, String label, Type type, boolean required, Limits limits) {
        return new FormField(
                key, label, type, required, false, null, List.of(), limits, Options.NONE, null, null, null);
    }

    static FormField rows(String key, String label, boolean required, Rows rows) {
        return new FormField(
                key, label, Type.ROWS, required, false, null, List.of(), Limits.NONE, Options.NONE, rows, null, null);
    }

    FormField withOptions(Options chosen) {
        return new FormField(
                key,
                label,
                type,
                required,
                displayOnly,
                readonlyWhen,
                hide,
                limits,
                chosen,
                rows,
                expression,
                defaultValue);
    }

    FormField withHide(List<String> conditions) {
        return new FormField(
                key,
                label,
                type,
                required,
                displayOnly,
                readonlyWhen,
                conditions,
                limits,
                options,
                rows,
                expression,
                defaultValue);
    }

    FormField shownOnly() {
        return new FormField(
                key, label, type, required, true, readonlyWhen, hide, limits, options, rows, expression, defaultValue);
    }
}
