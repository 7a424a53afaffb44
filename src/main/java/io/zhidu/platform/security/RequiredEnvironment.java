package io.zhidu.platform.security;

import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;

/** On MySQL nothing starts with a default: a missing or weak secret stops it with one sentence that names the variable. */
public class RequiredEnvironment implements EnvironmentPostProcessor {

    static final int LEAST_LENGTH = 10;

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.acceptsProfiles(Profiles.of("mysql & !test"))) {
            List.of("ZHIDU_DB_URL", "ZHIDU_DB_USER").forEach(name -> require(environment, name, 1));
            List.of("ZHIDU_DB_PASSWORD", "ZHIDU_ADMIN_PASSWORD")
                    .forEach(name -> require(environment, name, LEAST_LENGTH));
        }
    }

    private static void require(ConfigurableEnvironment environment, String name, int length) {
        String value = environment.getProperty(name, "");
        if (value.isBlank()) {
            throw new Missing("The environment variable " + name + " is missing.");
        }
        if (value.length() < length) {
            throw new Missing("The environment variable " + name + " needs at least " + length + " characters.");
        }
    }

    /** Stops the start. */
    static final class Missing extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Missing(String sentence) {
            super(sentence);
        }
    }

    /** Says the sentence instead of a stack trace. */
    static final class Analyzer extends AbstractFailureAnalyzer<Missing> {

        @Override
        protected FailureAnalysis analyze(Throwable failure, Missing cause) {
            return new FailureAnalysis(cause.getMessage(), "Set it and start again.", cause);
        }
    }
}
