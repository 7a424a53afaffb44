package io.zhidu.audit.file.print;

import io.zhidu.audit.file.pdf.Column;
import io.zhidu.people.Role;
import io.zhidu.people.StaffDirectory;
import io.zhidu.platform.CurrentUser;
import io.zhidu.platform.Sentences;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the chapters of one print say, in the reader's language; message keys begin with {@code casefile.}. */
class PrintWords {

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private static final Pattern CODE = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{1,30}");

    private final Sentences sentences;
    private final StaffDirectory staff;
    private final Map<String, String> names = new HashMap<>(); // each is asked for once a print

    PrintWords(Sentences sentences, StaffDirectory staff) {
        this.sentences = sentences;
        this.staff = staff;
    }

    String of(String key, Object... arguments) {
        return sentences.of("casefile." + key, arguments);
    }

    /** A sentence of another message file. */
    String foreign(String key) {
        return sentences.of(key);
    }

    /** @return what the files say, or the code itself where they do not know it */
    String code(String group, String code) {
        String key = "casefile." + group + "." + code;
        String words = sentences.of(key);
        return words.equals(key) ? code : words;
    }

    /** A code in a procedure's table, in the words of this file or of the procedure's own. */
    String cell(String table, String column, String value) {
        if (!CODE.matcher(value).matches()) {
            return value;
        }
        if (value.equals("true") || value.equals("false")) {
            return plain(value);
        }
        String own = code("code", value);
        String key = table.replaceFirst("_.*", "") + "." + column + "." + value;
        String theirs = sentences.of(table.startsWith("bad_debt") ? key.replaceFirst("^bad", "baddebt") : key);
        return own.equals(value) && !theirs.endsWith("." + value) ? theirs : own;
    }

    /** @param shares heading, as {@code casefile.head.<name>}, and share of the width by turns */
    List<Column> columns(Object... shares) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < shares.length; i += 2) {
            columns.add(new Column(of("head." + shares[i]), ((Number) shares[i + 1]).floatValue()));
        }
        return columns;
    }

    /** To the second: which of two things came first is often the question. */
    String time(LocalDateTime at) {
        return at == null ? "" : at.format(SECONDS);
    }

    /** Name and user id, since two persons may have one name. */
    String person(String id) {
        if (id == null) {
            return "";
        }
        String name = id.equals(CurrentUser.SYSTEM) ? of("system") : names.computeIfAbsent(id, staff::nameOf);
        return name.equals(id) || id.equals(CurrentUser.SYSTEM) ? name : name + " (" + id + ")";
    }

    /** @param ids of persons or of roles, with commas between them */
    String people(String ids) {
        return Stream.of(ids.split(",")).map(this::roleOrPerson).collect(Collectors.joining(of("comma")));
    }

    private String roleOrPerson(String id) {
        return Stream.of(Role.values())
                .filter(role -> role.group().equals(id))
                .map(Role::label)
                .findFirst()
                .orElseGet(() -> person(id));
    }

    /** A value that a person would not say so: yes or no, somebody's user id, a role's group. */
    String plain(String value) {
        if (value.equals("true") || value.equals("false")) {
            return of(value.equals("true") ? "yes" : "no");
        }
        return CODE.matcher(value).matches() ? people(value) : value;
    }

    String duration(long milliseconds) {
        Duration duration = Duration.ofMillis(milliseconds);
        if (duration.toMinutes() == 0) {
            return of("duration.seconds", duration.toSeconds());
        }
        return duration.toDays() > 0
                ? of("duration.days", duration.toDays(), duration.toHoursPart(), duration.toMinutesPart())
                : duration.toHours() > 0
                        ? of("duration.hours", duration.toHours(), duration.toMinutesPart())
                        : of("duration.minutes", duration.toMinutes());
    }
}
