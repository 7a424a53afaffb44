package io.zhidu.audit.looks;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a request asks for beside its path: the query of the address, and of a POST the JSON that it carries. */
final class LookConditions {

    static final int LONGEST = 2000;

    /** Of one case; the name comes right before the value in a query as in JSON. */
    private static final Pattern CASE = Pattern.compile("(?<![A-Za-z])(?:processInstanceId|rootProcessInstanceId|"
            + "processInstanceBusinessKey|businessKey|processInstanceIds|processInstanceIdIn|taskId|taskIdIn|person|month"
            + "|settlement|number)\"?\\s*[=:]\\s*\\[?\"?([^&\",\\]}]+)");

    private LookConditions() {}

    /** @return null where there are none */
    static String of(HttpServletRequest request) throws IOException {
        String query = request.getQueryString() == null
                ? ""
                : URLDecoder.decode(
                        request.getQueryString().replaceAll("%(?![0-9A-Fa-f]{2})", "%25"), StandardCharsets.UTF_8);
        String type = request.getContentType();
        String body = type != null && type.contains("json")
                ? new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                : "";
        String all = Stream.of(query, body).filter(part -> !part.isBlank()).reduce("", (a, b) -> (a + " " + b).strip());
        return all.isEmpty() ? null : all.substring(0, Math.min(LONGEST, all.length()));
    }

    static Optional<String> subject(String conditions) {
        return Optional.ofNullable(conditions)
                .map(CASE::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1).strip());
    }
}
