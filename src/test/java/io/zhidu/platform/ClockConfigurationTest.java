package io.zhidu.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class ClockConfigurationTest {

    private final TimeZone former = TimeZone.getDefault();

    @BeforeEach
    void aServerElsewhere() {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    }

    @AfterEach
    void back() {
        TimeZone.setDefault(former);
    }

    @Test
    void whateverIsMadeFirstAlreadyLivesInTheCompanysZone() {
        new ApplicationContextRunner()
                .withPropertyValues("zhidu.zone=Asia/Shanghai")
                .withBean("first", TimeZone.class, TimeZone::getDefault)
                .withUserConfiguration(ClockConfiguration.class)
                .run(context -> assertThat(
                                context.getBean("first", TimeZone.class).getID())
                        .isEqualTo("Asia/Shanghai"));
    }
}
