package io.zhidu.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ByteArrayResource;

class DeadlinesTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    private final Deadlines deadlines = new Deadlines(
            environment(), (start, time) -> start.plusDays(time.toHours()), Clock.fixed(NOW, ZoneOffset.ofHours(8)));

    @Test
    void aTaskIsDueAfterTheDurationOfItsElement() {
        assertThat(deadlines.of("userTask_x")).isEqualTo(Date.from(NOW.plus(Duration.ofMinutes(30))));
    }

    @Test
    void aDeadlineInWorkingHoursIsReckonedOnTheCalendar() {
        assertThat(deadlines.of("userTask_z")).isEqualTo(Date.from(NOW.plus(Duration.ofDays(8))));
    }

    @Test
    void anElementWithoutDeadlineFailsLoudly() {
        assertThatThrownBy(() -> deadlines.of("userTask_y"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("zhidu.deadlines.userTask_y");
    }

    private static StandardEnvironment environment() {
        byte[] yaml = "zhidu:\n  deadlines:\n    userTask_x: PT30M\n    userTask_z: 8 working hours\n"
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        try {
            StandardEnvironment environment = new StandardEnvironment();
            List.copyOf(new YamlPropertySourceLoader().load("test", new ByteArrayResource(yaml)))
                    .forEach(environment.getPropertySources()::addLast);
            ConfigurationPropertySources.attach(environment);
            return environment;
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
