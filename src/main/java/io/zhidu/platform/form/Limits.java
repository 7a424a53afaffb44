package io.zhidu.platform.form;

import java.util.List;

/**
 * What a value may be. {@code min}, {@code max} and {@code step} are decimal or ISO dates, or FEEL after {@code =}.
 *
 * @param wholePattern whether the pattern must match the whole value (HTML) or a part of it (form-js)
 * @param format {@code email} or {@code phone}, or null
 * @param accept as the attribute of a file input: {@code image/*}, {@code image/png} or {@code .png}
 */
record Limits(
        String min,
        String max,
        String step,
        Integer minLength,
        Integer maxLength,
        Integer decimals,
        String pattern,
        boolean wholePattern,
        String format,
        boolean notPast,
        List<String> accept,
        Long maxBytes) {

    static final Limits NONE = new Limits(null, null, null, null, null, null, null, true, null, false, List.of(), null);
}
