package io.zhidu.platform.web;

import io.zhidu.platform.Refusal;
import io.zhidu.platform.Sentences;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.ModelAndView;

/** What a page refuses: a rule's sentence, or the one about a field that is missing or cannot be read. */
@ControllerAdvice(annotations = Controller.class)
@Order(Ordered.LOWEST_PRECEDENCE) // the API's answers, which are no pages, come first
class RefusedPage {

    private final Sentences sentences;

    RefusedPage(Sentences sentences) {
        this.sentences = sentences;
    }

    @ExceptionHandler
    ModelAndView refused(Refusal refusal) {
        HttpStatus status = switch (refusal.kind()) {
            case INVALID -> HttpStatus.BAD_REQUEST;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
        };
        return page(status, sentences.of(refusal));
    }

    @ExceptionHandler
    ModelAndView missing(MissingServletRequestParameterException missing) {
        return incomplete(missing.getParameterName());
    }

    @ExceptionHandler
    ModelAndView missing(MissingServletRequestPartException missing) {
        return incomplete(missing.getRequestPartName());
    }

    @ExceptionHandler
    ModelAndView unreadable(MethodArgumentTypeMismatchException wrong) {
        if (wrong.getValue() == null || wrong.getValue().toString().isBlank()) {
            return incomplete(wrong.getName());
        }
        String type =
                wrong.getRequiredType() == null ? "" : wrong.getRequiredType().getSimpleName();
        String key = switch (type) {
            case "LocalDate" -> "platform.form.date";
            case "LocalDateTime" -> "platform.form.datetime";
            case "int", "Integer", "long", "Long" -> "platform.form.integer";
            default -> "platform.form.type";
        };
        return page(HttpStatus.BAD_REQUEST, sentences.of(key, label(wrong.getName())));
    }

    private ModelAndView incomplete(String field) {
        return page(HttpStatus.BAD_REQUEST, sentences.of("platform.form.required", label(field)));
    }

    /** As the page calls the field, else its own name. */
    private String label(String field) {
        String key = "page.field." + field;
        String label = sentences.of(key);
        return label.equals(key) ? field : label;
    }

    private static ModelAndView page(HttpStatus status, String sentence) {
        ModelAndView page = new ModelAndView("refused", status);
        page.addObject("sentence", sentence);
        return page;
    }
}
