package io.zhidu;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.zhidu.audit.verify.VerifyApplication;
import io.zhidu.audit.verify.VerifyCommand;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
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
            System.exit(VerifyApplication.run(verified, terminal(), args));
        }
    }

    /** A shell that knows no Chinese, as one without a language set, would print question marks. */
    private static PrintStream terminal() {
        Charset charset = System.console() == null ? UTF_8 : System.console().charset();
        boolean chinese = charset.newEncoder().canEncode('核');
        return new PrintStream(new FileOutputStream(FileDescriptor.out), true, chinese ? charset : UTF_8);
    }
}
