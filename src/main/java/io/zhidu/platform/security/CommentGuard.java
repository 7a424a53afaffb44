package io.zhidu.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UrlPathHelper;

/** The engine reads comments and attachments without any check: here only who may read the task gets them. */
class CommentGuard extends OncePerRequestFilter {

    private static final Pattern OF_TASK = Pattern.compile("/task/([^/]+)/(comment|attachment)(/.*)?$");

    private final TaskService taskService;
    private final IdentityService identityService;

    CommentGuard(TaskService taskService, IdentityService identityService) {
        this.taskService = taskService;
        this.identityService = identityService;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Matcher task = OF_TASK.matcher(UrlPathHelper.defaultInstance.getPathWithinApplication(request));
        if (task.find() && !readable(task.group(1))) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        chain.doFilter(request, response);
    }

    private boolean readable(String taskId) {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        if (login == null) {
            return false;
        }
        identityService.setAuthentication(
                login.getName(),
                login.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .toList());
        try {
            return taskService.createTaskQuery().taskId(taskId).count() > 0;
        } finally {
            identityService.clearAuthentication();
        }
    }
}
