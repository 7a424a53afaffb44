package io.zhidu.platform.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where the person came from, for a page that refuses: only an address of this site, or a link of another's making would sit in
 * ours; and never the refused address again.
 */
@Component
class BackLink {

    /** @return path and query; null if there is none, and the home page is the way out */
    public String address() {
        var request = ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
        return referer(request)
                .filter(from -> isOurs(from, request) && !leadsHereAgain(from, request))
                .map(from ->
                        from.getRawQuery() == null ? from.getRawPath() : from.getRawPath() + "?" + from.getRawQuery())
                .orElse(null);
    }

    private static Optional<URI> referer(HttpServletRequest request) {
        try {
            return Optional.ofNullable(request.getHeader(HttpHeaders.REFERER)).map(URI::create);
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean isOurs(URI from, HttpServletRequest request) {
        URI here = ServletUriComponentsBuilder.fromContextPath(request).build().toUri();
        return here.getScheme().equals(from.getScheme())
                && from.getHost() != null
                && from.getHost().equalsIgnoreCase(here.getHost())
                && here.getPort() == from.getPort()
                && from.getRawPath().startsWith("/")
                && !from.getRawPath().startsWith("//") // to a browser another host
                && !from.getRawPath().equals(request.getContextPath() + "/login");
    }

    /** In another language, say: the way back would be a circle. */
    private static boolean leadsHereAgain(URI from, HttpServletRequest request) {
        return request.getMethod().equals("GET")
                && request.getDispatcherType() == DispatcherType.REQUEST
                && withoutLanguage(UriComponentsBuilder.fromUri(from))
                        .equals(withoutLanguage(ServletUriComponentsBuilder.fromRequest(request)));
    }

    private static String withoutLanguage(UriComponentsBuilder address) {
        return address.replaceQueryParam("lang").build().toUriString();
    }
}
