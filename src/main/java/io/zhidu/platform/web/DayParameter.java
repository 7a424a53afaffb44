package io.zhidu.platform.web;

import io.zhidu.platform.Days;
import java.time.LocalDate;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** A day as a page sends it; one that nobody can mean is refused as one that cannot be read. */
@Component
class DayParameter implements Converter<String, LocalDate> {

    @Override
    public LocalDate convert(String text) {
        return text.isBlank() ? null : Days.parse(text.strip()).orElseThrow(() -> new IllegalArgumentException(text));
    }
}
