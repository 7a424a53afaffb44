package io.zhidu.platform.engine;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.zhidu.platform.Sentences;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.glassfish.jersey.server.ResourceConfig;
import org.springframework.boot.autoconfigure.jersey.ResourceConfigCustomizer;
import org.springframework.stereotype.Component;

/** JSON of another shape than {@code /engine-rest} expects: our sentence, where Jackson would name its own classes in English. */
@Component
class BodyShapes implements ResourceConfigCustomizer {

    private final Sentences sentences;

    BodyShapes(Sentences sentences) {
        this.sentences = sentences;
    }

    @Override
    public void customize(ResourceConfig engineRest) {
        engineRest.register(new Mapper(sentences));
    }

    /** Nearer to what is thrown than the engine's own mapper of all that Jackson throws. */
    private record Mapper(Sentences sentences) implements ExceptionMapper<MismatchedInputException> {

        @Override
        public Response toResponse(MismatchedInputException shape) {
            return EngineRest.answer(400, sentences.of("platform.engine.badRequest"))
                    .getResponse();
        }
    }
}
