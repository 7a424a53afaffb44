package io.zhidu.platform.web;

import io.zhidu.platform.Refusal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * A request that another system makes under a key of its own, so that it may safely make it again: 201 with the number of
 * what it began, 200 with the same number for the same request again, 409 for another request under a key that is taken.
 */
public final class ReferencedRequest {

    private static final int LONGEST = 100;

    /**
     * What a procedure knows of such requests.
     *
     * @param messages where its sentences {@code referenceMissing} and {@code referenceTaken} are
     * @param numberOf what was begun under a reference
     * @param isSame whether what began under that number was asked for by such a body
     * @param begin by the body without its reference, and the reference; {@link DuplicateKeyException} if that was taken
     *     meanwhile
     */
    public record Procedure(
            String messages,
            Function<String, Optional<String>> numberOf,
            BiPredicate<String, Map<String, Object>> isSame,
            BiFunction<Map<String, Object>, String, String> begin) {}

    private ReferencedRequest() {}

    /** @throws Refusal without a reference, or for another request under one that is taken */
    public static ResponseEntity<Map<String, String>> answer(Map<String, Object> body, Procedure procedure) {
        String reference = Optional.ofNullable(body.get("reference"))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(text -> !text.isBlank() && text.length() <= LONGEST)
                .orElseThrow(() -> Refusal.invalid(procedure.messages() + ".referenceMissing"));
        Map<String, Object> request = new HashMap<>(body);
        request.remove("reference");
        Optional<String> known = procedure.numberOf().apply(reference);
        if (known.isPresent()) {
            return again(reference, known.get(), request, procedure);
        }
        try {
            return answer(HttpStatus.CREATED, procedure.begin().apply(request, reference));
        } catch (DuplicateKeyException e) { // the same request came in by another door a moment ago
            String number = procedure.numberOf().apply(reference).orElseThrow(() -> e);
            return again(reference, number, request, procedure);
        }
    }

    private static ResponseEntity<Map<String, String>> again(
            String reference, String number, Map<String, Object> body, Procedure procedure) {
        if (!procedure.isSame().test(number, body)) {
            throw Refusal.conflict(procedure.messages() + ".referenceTaken", reference, number);
        }
        return answer(HttpStatus.OK, number);
    }

    private static ResponseEntity<Map<String, String>> answer(HttpStatus status, String number) {
        return ResponseEntity.status(status).body(Map.of("number", number));
    }
}
