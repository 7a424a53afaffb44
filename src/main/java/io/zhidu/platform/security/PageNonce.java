package io.zhidu.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Camunda 7.24.0 keeps the nonce of the content security policy in the servlet context, one for everybody: a request
 * answered at the same moment changes it between a page's header and its body, and the browser then shows a blank page.
 * Here each request keeps its own.
 */
@Component
@Order(140) // before the web applications' own filters
class PageNonce extends OncePerRequestFilter {

    static final String ATTRIBUTE = "org.camunda.bpm.csp.nonce";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(request.getContextPath() + "/camunda/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new OwnNonce(request), response);
    }

    private static final class OwnNonce extends HttpServletRequestWrapper {

        OwnNonce(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletContext getServletContext() {
            ServletContext shared = super.getServletContext();
            return (ServletContext) Proxy.newProxyInstance(
                    ServletContext.class.getClassLoader(),
                    new Class<?>[] {ServletContext.class},
                    (proxy, method, args) -> {
                        boolean nonce = args != null && ATTRIBUTE.equals(args[0]);
                        if (nonce && method.getName().equals("setAttribute")) {
                            setAttribute(ATTRIBUTE, args[1]);
                            return null;
                        }
                        if (nonce && method.getName().equals("getAttribute")) {
                            return getAttribute(ATTRIBUTE);
                        }
                        try {
                            return method.invoke(shared, args);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    }
}
