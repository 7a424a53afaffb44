package io.zhidu.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhidu.support.HttpPerson;
import io.zhidu.support.ZhiduTest;
import java.util.Map;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What an operator reads when somebody makes a mistake, and when the product does. */
@ZhiduTest
@ExtendWith(OutputCaptureExtension.class)
class FailureLogTest {

    private static final String START = "/engine-rest/process-definition/key/repair-order/submit-form";

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngineConfigurationImpl engine;

    @Test
    void aPersonsMistakeIsOneLine(CapturedOutput output) {
        Map<String, Object> empty = Map.of("variables", Map.of());
        assertThat(HttpPerson.machine(port, "qiantai2").post(START, empty).status())
                .isEqualTo(400);
        assertThat(HttpPerson.machine(port, "kuguan1").post(START, empty).status())
                .isEqualTo(403);
        assertThat(output)
                .contains("Refused: platform.form.required", "Refused: kuguan1 has no permission")
                .doesNotContain("ENGINE-16004", "A command of the engine failed");
    }

    @Test
    void aFailureKeepsItsTrace(CapturedOutput output) {
        assertThatThrownBy(() -> engine.getCommandExecutorTxRequired().execute(context -> {
                    throw new IllegalStateException("the disk is full");
                }))
                .hasMessage("the disk is full");
        assertThat(output).contains("ERROR", "the disk is full", "\tat io.zhidu.platform.engine.FailureLogTest");
    }
}
