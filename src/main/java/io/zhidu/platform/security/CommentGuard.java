package io.zhidu.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UrlPathHelper;

/**
 * The engine reads comments and attachments without any check: here who may read the task reads and writes them, and who may
 * read its history reads them.
 */
class CommentGuard extends OncePerRequestFilter {

    private static final Pattern OF_TASK = Pattern.compile("/task/([^/]+)/(comment|attachment)(/.*)?$");

    private final TaskService taskService;
    private final HistoryService historyService;
    private final IdentityService identityService;

    CommentGuard(TaskService taskService, HistoryService historyService, IdentityService identityService) {
        this.taskService = taskService;
        this.historyService = historyService;
        this.identityService = identityService;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Matcher task = OF_TASK.matcher(UrlPathHelper.defaultInstance.getPathWithinApplication(request));
        if (task.find() && !allowed(task.group(1), request.getMethod().equals("GET"))) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        chain.doFilter(request, response);
    }

    private boolean allowed(String taskId, boolean reads) {
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
            return taskService.createTaskQuery().taskId(taskId).count() > 0 || reads && remembered(taskId);
        } finally {
            identityService.clearAuthentication();
        }
    }

    /** Of a process, that is: for a task of none the engine checks no reader of the history. */
    private boolean remembered(String taskId) {
        HistoricTaskInstance task =
                historyService.createHistoricTaskInstanceQuery().taskId(taskId).singleResult();
        return task != null && task.getProcessDefinitionId() != null;
    }
}
