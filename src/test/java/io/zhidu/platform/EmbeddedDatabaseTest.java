package io.zhidu.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;

/** The races are run on a database in memory: they say something of the product's own only if both are opened alike. */
class EmbeddedDatabaseTest {

    /** Else H2 may tell who waited for another's commit what was true before it, and two refunds at once are both taken. */
    @Test
    void neitherOfBothReusesAnAnswer() {
        assertThat(url("application.yaml")).contains(";OPTIMIZE_REUSE_RESULTS=FALSE");
        assertThat(url("application-test.yaml")).contains(";OPTIMIZE_REUSE_RESULTS=FALSE");
    }

    private static String url(String file) {
        YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource(file));
        return yaml.getObject().getProperty("spring.datasource.url");
    }
}
