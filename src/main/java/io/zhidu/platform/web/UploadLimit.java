package io.zhidu.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a too large upload by its announced length, before anything reads its body: the container drops the fields of such a
 * form, the token against forgery among them, and the person would be told that he may not do this.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class UploadLimit extends OncePerRequestFilter {

    private final DataSize most;

    UploadLimit(@Value("${spring.servlet.multipart.max-file-size}") DataSize most) {
        this.most = most;
    }

    long megabytes() {
        return most.toMegabytes();
    }

    /** The engine's own interface, where an administrator deploys, is no page and has its own limits. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/engine-rest/")
                || request.getRequestURI().startsWith("/camunda/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String type = request.getContentType();
        boolean upload = type != null && type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
        if (upload && request.getContentLengthLong() > most.toBytes()) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else {
            chain.doFilter(request, response);
        }
    }
}
