package io.zhidu.audit.history;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Times as forms and the engine write them, as people read them. */
final class Moments {

    private static final Pattern ISO =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d[0-9:.]*(Z|[+-]\\d\\d:\\d\\d)?");
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private Moments() {}

    /**
     * @param zone in which a moment is told that names its own
     * @return nothing where the text is no time
     */
    static Optional<String> readable(String text, ZoneId zone) {
        if (!ISO.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            LocalDateTime local = text.matches(".*(Z|[+-]\\d\\d:\\d\\d)")
                    ? OffsetDateTime.parse(text).atZoneSameInstant(zone).toLocalDateTime()
                    : LocalDateTime.parse(text);
            return Optional.of(local.format(local.getSecond() == 0 ? MINUTES : SECONDS));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
