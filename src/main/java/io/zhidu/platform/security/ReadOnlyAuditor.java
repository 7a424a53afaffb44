package io.zhidu.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Whoever audits changes nothing: in his role a person only reads, whatever other roles he has, and whatever address may be
 * added later. Refused here, before any permission is asked; what reads although it is a POST is listed.
 */
final class ReadOnlyAuditor {

    static final String AUDITOR = "auditor";

    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

    /** The engine's queries whose conditions come in the body, and a plan of a migration, which is only checked. */
    private static final Pattern QUERY =
            Pattern.compile("^/(engine-rest(/engine/[^/]+)?|camunda/api/engine/engine/[^/]+)/("
                    + "(task|process-instance|execution|external-task|variable-instance|job|job-definition|case-execution"
                    + "|case-instance|user|group"
                    + "|history/(process-instance|task|activity-instance|variable-instance|detail|job-log|external-task-log"
                    + "|decision-instance|incident|case-instance|case-activity-instance))(/count)?"
                    + "|migration/(generate|validate))/?$");

    /** The same of Cockpit: what its own pages ask for. */
    private static final Pattern COCKPIT = Pattern.compile("^/camunda/api/cockpit/plugin/base/[^/]+/("
            + "(process-instance|incident)(/count)?"
            + "|process-definition/[^/]+/called-process-definitions"
            + "|process-instance/[^/]+/called-process-instances)/?$");

    /** To come and to go; the password is looked at and nothing else. */
    private static final Pattern LOGIN =
            Pattern.compile("^/(login|logout|camunda/api/admin/auth/user/[^/]+/(login/[a-z]+|logout))$");

    /** 3-3.2: that goods left without release is reported by whoever finds it, and auditors find it. */
    private static final Pattern REPORT =
            Pattern.compile("^/(engine-rest(/engine/[^/]+)?|camunda/api/engine/engine/[^/]+)"
                    + "/process-definition/(key/bad-debt|bad-debt:[^/]+)/submit-form$");

    private ReadOnlyAuditor() {}

    static boolean refuses(HttpServletRequest request) {
        return isAuditor() && !READS.contains(request.getMethod()) && !isRead(request);
    }

    private static boolean isRead(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return request.getMethod().equals("POST")
                && (QUERY.matcher(path).matches()
                        || COCKPIT.matcher(path).matches()
                        || LOGIN.matcher(path).matches()
                        || REPORT.matcher(path).matches());
    }

    private static boolean isAuditor() {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        return login != null && login.getAuthorities().stream().anyMatch(group -> AUDITOR.equals(group.getAuthority()));
    }
}
