package io.zhidu.bench;

import io.zhidu.platform.Chains;
import java.util.List;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The product without tamper evidence: nothing sees what is written, and nothing was there before. */
@TestConfiguration
class WithoutChains {

    @Bean
    static BeanDefinitionRegistryPostProcessor unseen() {
        return new BeanDefinitionRegistryPostProcessor() {
            @Override
            public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
                List.of("chainPlugin", "chainingJdbcTemplate", "transactionChains", "adoption")
                        .forEach(registry::removeBeanDefinition);
            }
        };
    }

    @Bean
    NamedParameterJdbcTemplate plainJdbc(JdbcTemplate jdbc) {
        return new NamedParameterJdbcTemplate(jdbc);
    }

    @Bean
    Chains none() {
        return (chain, row) -> {};
    }

    @Bean
    JdbcClient plainClient(NamedParameterJdbcTemplate plainJdbc) {
        return JdbcClient.create(plainJdbc);
    }
}
