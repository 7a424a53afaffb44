package io.zhidu.platform.web;

import io.zhidu.platform.Sentences;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * In the layout, what no page answered itself: wrong address or method, no permission, too large, or a failure of ours. Of a failure the person
 * gets a reference, under which the operator finds it in the log, and nothing of its inside.
 */
@Component
class ErrorPage implements ErrorViewResolver {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPage.class);

    private final Sentences sentences;
    private final UploadLimit limit;

    ErrorPage(Sentences sentences, UploadLimit limit) {
        this.sentences = sentences;
        this.limit = limit;
    }

    @Override
    public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        ModelAndView page = new ModelAndView("refused", status);
        page.addObject("sentence", status.is5xxServerError() ? failure(request) : sentence(status));
        return page;
    }

    private String failure(HttpServletRequest request) {
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("failure {} at {}", reference, request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), (Throwable)
                request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
        return sentences.of("page.error.500", reference);
    }

    private String sentence(HttpStatus status) {
        return switch (status) {
            case PAYLOAD_TOO_LARGE -> sentences.of("page.error.413", limit.megabytes());
            case METHOD_NOT_ALLOWED -> sentences.of("page.error.405");
            case FORBIDDEN -> sentences.of("platform.web.forbidden");
            case NOT_FOUND -> sentences.of("platform.web.notFound");
            default -> sentences.of("page.error.400");
        };
    }
}
