package io.zhidu;

import io.zhidu.audit.verify.VerifyCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.SimpleCommandLinePropertySource;

/** Zhidu: a company's customer-service regulations as running processes. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class ZhiduApplication {

    public static void main(String[] args) {
        String verified = new SimpleCommandLinePropertySource(args).getProperty(VerifyCommand.OPTION);
        if (verified == null) {
            SpringApplication.run(ZhiduApplication.class, args);
        } else {
            verify(verified, args);
        }
    }

    /** Beside the running nodes: carries out no job, and nobody outside reaches its port. */
    private static void verify(String of, String[] args) {
        ConfigurableApplicationContext context = new SpringApplicationBuilder(ZhiduApplication.class)
                .properties("server.port=0", "server.address=127.0.0.1", "camunda.bpm.job-execution.enabled=false")
                .run(args);
        int code = context.getBean(VerifyCommand.class).run(of, System.out);
        System.exit(SpringApplication.exit(context, () -> code));
    }
}
