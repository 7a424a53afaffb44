package io.zhidu.audit.verify;

import io.zhidu.platform.outbox.Outbox;
import java.io.PrintStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;

/**
 * No more of the product than a verification needs: no engine, no web server, no migration, no job, so that whoever verifies
 * changes nothing, beside running nodes too. No component of the product itself.
 */
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    MessageSourceAutoConfiguration.class
})
@ComponentScan(
        basePackages = {"io.zhidu.audit.chain", "io.zhidu.audit.root", "io.zhidu.audit.verify"},
        excludeFilters = @Filter(type = FilterType.REGEX, pattern = "io\\.zhidu\\.audit\\.verify\\.web\\..*"))
@ComponentScan(
        basePackages = "io.zhidu.platform",
        useDefaultFilters = false,
        includeFilters =
                @Filter(type = FilterType.REGEX, pattern = "io\\.zhidu\\.platform\\.(ClockConfiguration|Sentences)"))
public class VerifyApplication {

    private static final Logger LOG = LoggerFactory.getLogger(VerifyApplication.class);

    /** @return as {@link VerifyCommand#run}, or 3 if nothing could be verified: why is in the log */
    public static int run(String of, PrintStream out, String... args) {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(VerifyApplication.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .properties(
                        "logging.level.root=WARN",
                        "spring.datasource.hikari.data-source-properties.IFEXISTS=TRUE") // else H2 makes a database
                .run(args)) {
            return context.getBean(VerifyCommand.class).run(of, out);
        } catch (RuntimeException e) {
            LOG.error("nothing could be verified", e);
            return 3;
        }
    }

    @Bean
    Outbox outbox() {
        return (key, kind, address, template, arguments) -> {
            throw new UnsupportedOperationException("a verification sends nothing");
        };
    }
}
