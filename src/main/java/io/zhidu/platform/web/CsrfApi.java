package io.zhidu.platform.web;

import java.util.Map;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** For a form in the Tasklist that sends a file to this application: no other site can read the answer. */
@RestController
class CsrfApi {

    /** The header to send and what is in it. */
    @GetMapping("/api/csrf")
    Map<String, String> token(CsrfToken token) {
        return Map.of("header", token.getHeaderName(), "token", token.getToken());
    }
}
