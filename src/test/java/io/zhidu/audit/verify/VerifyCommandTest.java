package io.zhidu.audit.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.zhidu.support.ZhiduTest;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.Stream;

/** In this JVM, where alone the database is. */
@ZhiduTest
class VerifyCommandTest extends VerifyCommandJourneys {

    @Override
    Answer command(List<String> arguments) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        String[] all = Stream.concat(arguments.stream(), Stream.of("--logging.level.root=INFO"))
                .toArray(String[]::new);
        String of = arguments.get(0).replaceFirst(".*=", "");
        return new Answer(VerifyApplication.run(of, new PrintStream(said, true, UTF_8), all), said.toString(UTF_8));
    }
}
