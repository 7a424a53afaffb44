package io.zhidu.platform;

import java.time.Clock;
import java.time.ZoneId;
import java.util.TimeZone;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One clock and one zone for rules, timers, tables and pages. */
@Configuration
class ClockConfiguration {

    @Bean
    Clock clock(@Value("${zhidu.zone}") ZoneId zone) {
        // Engine timers, JDBC and Flyway read the JVM's zone.
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        return new EngineClock(zone);
    }
}
