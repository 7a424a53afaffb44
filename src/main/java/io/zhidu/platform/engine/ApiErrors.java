package io.zhidu.platform.engine;

import io.zhidu.platform.Refusal;
import io.zhidu.platform.Sentences;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** The answers of {@code /api/**}, that is of every {@link RestController}, when a rule refuses. */
@RestControllerAdvice(annotations = RestController.class)
class ApiErrors {

    private final ErrorTranslation translation;
    private final Sentences sentences;

    ApiErrors(ErrorTranslation translation, Sentences sentences) {
        this.translation = translation;
        this.sentences = sentences;
    }

    /** @throws RuntimeException the same, where there is nothing better to say: security and the error page answer */
    @ExceptionHandler(RuntimeException.class)
    ResponseEntity<Map<String, String>> refused(RuntimeException failure) {
        Refusal refusal = translation.refusal(failure, Optional.empty()).orElseThrow(() -> failure);
        return ResponseEntity.status(ErrorTranslation.status(refusal))
                .body(Map.of("message", translation.sentence(refusal)));
    }

    @ExceptionHandler({
        HttpMessageNotReadableException.class,
        MethodArgumentNotValidException.class,
        MethodArgumentTypeMismatchException.class,
        MissingServletRequestParameterException.class
    })
    ResponseEntity<Map<String, String>> malformed() {
        return ResponseEntity.badRequest().body(Map.of("message", sentences.of("platform.engine.badRequest")));
    }
}
