package io.zhidu.platform.security;

import static org.springframework.security.web.util.matcher.RegexRequestMatcher.regexMatcher;

import io.zhidu.platform.Sentences;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.authentication.www.BasicAuthenticationEntryPoint;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** One door for everything; only health, the login page and static files are open. */
@Configuration
@EnableMethodSecurity
class SecurityConfiguration {

    private static final String ADMINISTRATOR = "camunda-admin";

    @Bean
    SecurityFilterChain door(
            HttpSecurity http,
            EngineAuthenticationProvider people,
            IdentityService identityService,
            TaskService taskService,
            HistoryService historyService,
            Sentences sentences)
            throws Exception {
        BasicAuthenticationEntryPoint machines = new BasicAuthenticationEntryPoint();
        machines.setRealmName("Zhidu");
        RequestMatcher api = regexMatcher("^/(engine-rest|api)(/.*)?$");
        return http.authenticationProvider(people)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.FORWARD, DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(ReadOnlyAuditor::refuses)
                        .denyAll()
                        .requestMatchers("/actuator/health/**", "/login", "/zhidu.css", "/favicon.ico", "/error")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .hasAuthority(ADMINISTRATOR)
                        // CVE-2026-77226: creates an administrator while there is none.
                        .requestMatchers(regexMatcher(".*/admin/setup(/.*)?(\\?.*)?"))
                        .denyAll()
                        // Ends an execution when nothing catches the error, and needs no more than work on the task.
                        .requestMatchers(regexMatcher(".*/task/[^/]+/bpmn(Error|Escalation)/?(\\?.*)?"))
                        .denyAll()
                        .requestMatchers(regexMatcher(HttpMethod.GET, ".*/process-instance/[^/]+/comment.*"))
                        .hasAnyAuthority(ADMINISTRATOR, ReadOnlyAuditor.AUDITOR)
                        .requestMatchers(regexMatcher(".*/process-instance/[^/]+/comment.*"))
                        .hasAuthority(ADMINISTRATOR)
                        .anyRequest()
                        .authenticated())
                .addFilterAfter(new QueryGuard(sentences), AuthorizationFilter.class)
                .addFilterAfter(new CommentGuard(taskService, historyService, identityService), QueryGuard.class)
                .addFilterAfter(new EngineLoginFilter(identityService), CommentGuard.class)
                .requestCache(cache -> cache.requestCache(pagesOnly()))
                .formLogin(form -> form.loginPage("/login").defaultSuccessUrl("/", false))
                .httpBasic(basic -> basic.authenticationEntryPoint(machines))
                .exceptionHandling(errors -> errors.defaultAuthenticationEntryPointFor(machines, api)
                        .defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint("/login"), request -> !api.matches(request)))
                .csrf(csrf -> csrf.ignoringRequestMatchers(
                        // The web applications bring their own filter; a machine has no session to be misused.
                        regexMatcher("^/camunda/.*"),
                        request -> isMachine(request),
                        // The session of a login page may be over when somebody fills it in.
                        request -> isPost(request, "/login") && isFromOwnPage(request)))
                .headers(headers -> headers.frameOptions(frame -> frame.sameOrigin()))
                .logout(logout -> logout.logoutSuccessUrl("/login?logout"))
                .build();
    }

    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> webappLogin() {
        FilterRegistrationBean<ContainerBasedAuthenticationFilter> registration =
                new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
        registration.setInitParameters(Map.of("authentication-provider", WebappLogin.class.getName()));
        registration.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        registration.setDispatcherTypes(DispatcherType.REQUEST);
        registration.setOrder(201);
        return registration;
    }

    /** The web applications' own logout ends the whole session too. */
    @Bean
    FilterRegistrationBean<jakarta.servlet.Filter> webappLogout() {
        FilterRegistrationBean<jakarta.servlet.Filter> registration =
                new FilterRegistrationBean<>((request, response, chain) -> {
                    chain.doFilter(request, response);
                    if (isDone((HttpServletRequest) request, (HttpServletResponse) response)) {
                        new SecurityContextLogoutHandler()
                                .logout((HttpServletRequest) request, (HttpServletResponse) response, null);
                    }
                });
        registration.addUrlPatterns("/camunda/api/admin/auth/user/default/logout");
        registration.setOrder(150);
        return registration;
    }

    /** After the login a person goes on to the page that was asked for, never to a font or data that a page asked for. */
    private static HttpSessionRequestCache pagesOnly() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(request -> {
            String accept = request.getHeader(HttpHeaders.ACCEPT);
            return HttpMethod.GET.matches(request.getMethod()) && accept != null && accept.contains("text/html");
        });
        return cache;
    }

    private static boolean isDone(HttpServletRequest request, HttpServletResponse response) {
        return request.getMethod().equals("POST") && response.getStatus() < HttpServletResponse.SC_BAD_REQUEST;
    }

    private static boolean isPost(HttpServletRequest request, String page) {
        return request.getMethod().equals("POST") && request.getServletPath().equals(page);
    }

    private static boolean isFromOwnPage(HttpServletRequest request) {
        return "same-origin".equals(request.getHeader("Sec-Fetch-Site"));
    }

    /** A browser that once answered a Basic prompt sends the password along from other sites' pages too, and says so. */
    private static boolean isMachine(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        String from = request.getHeader("Sec-Fetch-Site");
        return header != null
                && header.startsWith("Basic ")
                && (from == null || from.equals("none") || isFromOwnPage(request));
    }
}
