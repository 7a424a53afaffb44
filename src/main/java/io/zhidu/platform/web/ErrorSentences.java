package io.zhidu.platform.web;

import io.zhidu.platform.Sentences;
import java.util.Map;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.web.servlet.error.DefaultErrorAttributes;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;

/** What no controller answers, such as a missing token or page, still says one sentence, to browsers and machines. */
@Component
class ErrorSentences extends DefaultErrorAttributes {

    private final Sentences sentences;

    ErrorSentences(Sentences sentences) {
        this.sentences = sentences;
    }

    @Override
    public Map<String, Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
        Map<String, Object> attributes = super.getErrorAttributes(request, options);
        attributes.put("message", sentences.of(key((Integer) attributes.get("status"))));
        return attributes;
    }

    private static String key(int status) {
        return switch (status) {
            case 401 -> "platform.web.logIn";
            case 403 -> "platform.web.forbidden";
            case 404 -> "platform.web.notFound";
            default -> status < 500 ? "platform.engine.badRequest" : "platform.engine.unexpected";
        };
    }
}
