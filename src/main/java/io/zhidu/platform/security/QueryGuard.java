package io.zhidu.platform.security;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zhidu.platform.Sentences;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UrlPathHelper;

/**
 * CVE-2026-109432: an expression inside {@code orQueries} of a task query runs as code for any logged-in user. No key that
 * ends in "Expression" gets to the engine's interfaces, at whatever depth.
 */
class QueryGuard extends OncePerRequestFilter {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String EXPRESSION = "platform.security.expression";

    private final Sentences sentences;

    QueryGuard(Sentences sentences) {
        this.sentences = sentences;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        // decoded as the servlet container does: /engine%2Drest is the same door
        String path = UrlPathHelper.defaultInstance.getPathWithinApplication(request);
        return !path.startsWith("/engine-rest") && !path.startsWith("/camunda/api");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean json = request.getContentType() != null
                && request.getContentType().toLowerCase(Locale.ROOT).contains("json");
        HttpServletRequest guarded =
                json ? new Replayed(request, request.getInputStream().readAllBytes()) : request;
        Optional<String> wrong = inParameters(request)
                ? Optional.of(EXPRESSION)
                : guarded instanceof Replayed body ? wrongIn(body.bytes) : Optional.empty();
        if (wrong.isPresent()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            Map<String, String> answer =
                    Map.of("type", "InvalidRequestException", "message", sentences.of(wrong.get()));
            response.getOutputStream().write(MAPPER.writeValueAsBytes(answer));
            return;
        }
        chain.doFilter(guarded, response);
    }

    private static boolean inParameters(HttpServletRequest request) {
        return request.getQueryString() != null
                && request.getParameterMap().keySet().stream().anyMatch(QueryGuard::forbidden);
    }

    /** Reads names as they come, so that a key that is given twice can't hide the first one. What it can't read, nobody gets. */
    private static Optional<String> wrongIn(byte[] body) {
        try (JsonParser parser = MAPPER.createParser(body)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME && forbidden(parser.currentName())) {
                    return Optional.of(EXPRESSION);
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of("platform.engine.badRequest");
        }
    }

    private static boolean forbidden(String key) {
        return key.endsWith("Expression");
    }

    /** A request whose body has been read and can be read again. */
    private static final class Replayed extends HttpServletRequestWrapper {

        private final byte[] bytes;

        Replayed(HttpServletRequest request, byte[] bytes) {
            super(request);
            this.bytes = bytes;
        }

        @Override
        public ServletInputStream getInputStream() {
            ByteArrayInputStream in = new ByteArrayInputStream(bytes);
            return new ServletInputStream() {
                @Override
                public boolean isFinished() {
                    return in.available() == 0;
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    throw new UnsupportedOperationException("read at once");
                }

                @Override
                public int read() {
                    return in.read();
                }
            };
        }

        @Override
        public BufferedReader getReader() {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }
}
