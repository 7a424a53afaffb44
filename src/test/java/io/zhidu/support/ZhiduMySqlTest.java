package io.zhidu.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole product on a real MySQL-protocol server; the second and last shared context. One body on both databases: an
 * abstract class with the tests, one subclass with {@link ZhiduTest}, one with this.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
// its engine has a name of its own: /engine-rest finds engines by name in the JVM, and must find the one on H2
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "camunda.bpm.process-engine-name=mysql")
@ActiveProfiles("test")
@ContextConfiguration(initializers = TestDatabase.class)
public @interface ZhiduMySqlTest {}
