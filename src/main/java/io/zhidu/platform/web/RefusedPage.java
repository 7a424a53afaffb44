package io.zhidu.platform.web;

import io.zhidu.platform.Refusal;
import io.zhidu.platform.Sentences;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** A refusal on a page: its sentence, under the right HTTP status. */
@ControllerAdvice(annotations = Controller.class)
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
        ModelAndView page = new ModelAndView("refused", status);
        page.addObject("sentence", sentences.of(refusal));
        return page;
    }
}
