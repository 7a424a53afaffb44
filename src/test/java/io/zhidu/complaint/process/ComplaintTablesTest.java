package io.zhidu.complaint.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.support.Proves;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The decision tables of complaints, rule by rule. */
class ComplaintTablesTest {

    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    @ParameterizedTest
    @CsvSource({
        "quality,  minor,        false, true,  critical",
        "other,    safety,       false, false, critical",
        "quality,  serious,      true,  false, critical",
        "quality,  serious,      false, false, high",
        "quality,  inconvenient, true,  false, high",
        "quality,  minor,        true,  false, high",
        "attitude, minor,        false, false, normal",
        "quality,  minor,        false, false, low",
        "quality,  inconvenient, false, false, normal"
    })
    void severity(String kind, String impact, boolean repeated, boolean legal, String severity) {
        Map<String, Object> facts = Map.of("kind", kind, "impact", impact, "repeated", repeated, "legal", legal);
        assertThat(decide("complaint-severity", facts).<String>getEntry("severity"))
                .isEqualTo(severity);
    }

    @ParameterizedTest
    @CsvSource({"critical, 1, 8, 24", "high, 2, 16, 24", "normal, 4, 24, 24", "low, 8, 40, 24"})
    void deadlines(String severity, int response, int solution, int callback) {
        DmnDecisionRuleResult hours = decide("complaint-deadlines", Map.of("severity", severity));
        assertThat(hours.<Integer>getEntry("responseHours")).isEqualTo(response);
        assertThat(hours.<Integer>getEntry("solutionHours")).isEqualTo(solution);
        assertThat(hours.<Integer>getEntry("callbackHours")).isEqualTo(callback);
    }

    @ParameterizedTest
    @CsvSource({
        "0, complaintHandler,     false",
        "1, departmentHead,       false",
        "2, generalManager,       false",
        "3, supervisionCommittee, true"
    })
    @Proves("8-2.4")
    void level(int level, String group, boolean last) {
        DmnDecisionRuleResult who = decide("complaint-level", Map.of("askedLevel", level));
        assertThat(who.<String>getEntry("levelGroup")).isEqualTo(group);
        assertThat(who.<Boolean>getEntry("levelFinal")).isEqualTo(last);
    }

    private DmnDecisionRuleResult decide(String decision, Map<String, Object> facts) {
        try (InputStream table = getClass().getResourceAsStream("/processes/complaint/" + decision + ".dmn")) {
            return engine.evaluateDecisionTable(decision, table, facts).getSingleResult();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
