package io.zhidu.platform.web;

import jakarta.servlet.DispatcherType;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The same page in another language, with what was chosen on it; the home page where the present one can't be asked for again. */
@Component
class LanguageLink {

    public String to(String language) {
        var request = ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
        boolean again =
                HttpMethod.GET.matches(request.getMethod()) && request.getDispatcherType() == DispatcherType.REQUEST;
        var here = again
                ? ServletUriComponentsBuilder.fromRequest(request)
                : ServletUriComponentsBuilder.fromContextPath(request).path("/");
        return here.scheme(null)
                .host(null)
                .port(null)
                .replaceQueryParam("lang", language)
                .build()
                .toUriString();
    }
}
