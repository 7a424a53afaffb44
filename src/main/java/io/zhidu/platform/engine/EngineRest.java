package io.zhidu.platform.engine;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The engine's own HTTP interface, at {@code /engine-rest} and, for the web applications, at {@code /camunda/api}. */
public final class EngineRest {

    private static final Pattern TASK = Pattern.compile(".*/task/([^/]+)/[a-z-]+");

    private EngineRest() {}

    /** Whether this thread answers such a request. */
    public static boolean isCurrent() {
        return path().isPresent();
    }

    static boolean isChange() {
        return path().isPresent() && !request().orElseThrow().getMethod().equals("GET");
    }

    /** The task that the present request wants to change. */
    static Optional<String> changedTask() {
        return path().filter(path -> isChange())
                .map(TASK::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1));
    }

    /**
     * The one exception that passes by the resources' own error handling, which would wrap it in English and answer
     * 500; JAX-RS sends its response as it is.
     */
    static WebApplicationException answer(int status, String sentence) {
        return new WebApplicationException(
                sentence,
                Response.status(status)
                        .type(MediaType.APPLICATION_JSON_TYPE)
                        .entity(Map.of("type", "Refusal", "message", sentence))
                        .build());
    }

    private static Optional<String> path() {
        return request()
                .map(request -> request.getRequestURI()
                        .substring(request.getContextPath().length()))
                .filter(path -> path.startsWith("/engine-rest/") || path.startsWith("/camunda/api/"));
    }

    private static Optional<HttpServletRequest> request() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? Optional.of(attributes.getRequest())
                : Optional.empty();
    }
}
