package io.zhidu.audit.looks;

import io.zhidu.people.Role;
import io.zhidu.platform.Times;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Who audits is audited too: each look at a case is recorded before it is answered, and where that fails there is no answer.
 * After Spring Security, which knows the person and has made a query's body readable twice.
 */
@Component
@Order(0)
class LookFilter extends OncePerRequestFilter {

    private static final int LONGEST = 500;
    private static final int LONGEST_SUBJECT = 255;

    private final Looks looks;
    private final Clock clock;

    LookFilter(Looks looks, Clock clock) {
        this.looks = looks;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        if (isAuditor(login)) {
            String path =
                    request.getRequestURI().substring(request.getContextPath().length());
            Optional<String> subject = LookedAt.of(path);
            if (subject.isPresent()) {
                looks.add(look(login.getName(), subject.get(), path, request));
            }
        }
        chain.doFilter(request, response);
    }

    private Look look(String person, String subject, String path, HttpServletRequest request) throws IOException {
        String conditions = LookConditions.of(request);
        String named =
                subject.equals(Look.MANY) ? LookConditions.subject(conditions).orElse(subject) : subject;
        return new Look(
                0,
                person,
                Times.now(clock),
                null,
                null,
                cut(named, LONGEST_SUBJECT),
                cut(request.getMethod() + " " + path, LONGEST),
                conditions,
                request.getRemoteAddr());
    }

    private static boolean isAuditor(Authentication login) {
        return login != null
                && login.getAuthorities().stream()
                        .anyMatch(group -> Role.AUDITOR.group().equals(group.getAuthority()));
    }

    private static String cut(String text, int longest) {
        return text.substring(0, Math.min(longest, text.length()));
    }
}
