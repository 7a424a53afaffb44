package io.zhidu.platform;

import java.time.Clock;
import java.time.ZoneId;
import java.util.TimeZone;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** One clock and one zone for rules, timers, tables and pages. */
@Configuration
class ClockConfiguration {

    /**
     * Engine timers, JDBC and Flyway read the JVM's zone; MySQL's driver keeps for each connection the one that it was opened
     * in. So it is set before any bean is made, or the first connections of the pool would write and read other times.
     */
    @Bean
    static BeanFactoryPostProcessor zone(Environment environment) {
        TimeZone.setDefault(TimeZone.getTimeZone(environment.getRequiredProperty("zhidu.zone", ZoneId.class)));
        return beans -> {};
    }

    @Bean
    Clock clock(@Value("${zhidu.zone}") ZoneId zone) {
        return new EngineClock(zone);
    }
}
