package io.zhidu.audit.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.zhidu.ZhiduApplication;
import io.zhidu.support.ZhiduMySqlTest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** In a process of its own, as an auditor starts it, on a server that has neither the company's zone nor its language. */
@ZhiduMySqlTest
class VerifyCommandMySqlTest extends VerifyCommandJourneys {

    @Override
    Answer command(List<String> arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx200m",
                "-Duser.timezone=UTC",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                ZhiduApplication.class.getName(),
                "--spring.datasource.username=root",
                "--spring.datasource.password="));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("LANG", "C");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Answer(process.waitFor(), said);
    }
}
