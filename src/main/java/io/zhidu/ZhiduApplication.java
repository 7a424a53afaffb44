package io.zhidu;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Zhidu: a company's customer-service regulations as running processes. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class ZhiduApplication {

    public static void main(String[] args) {
        SpringApplication.run(ZhiduApplication.class, args);
    }
}
