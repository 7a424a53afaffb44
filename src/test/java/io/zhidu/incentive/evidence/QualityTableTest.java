package io.zhidu.incentive.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clause 2-2: the score of callbacks and complaints. */
class QualityTableTest {

    private static final QualityTable TABLE = new QualityTable(
            new BigDecimal(95),
            Map.of("qualified", new BigDecimal(100), "unqualified", BigDecimal.ZERO),
            Map.of("critical", new BigDecimal(20), "low", new BigDecimal(2)));

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({
        "'', '', 95.00",
        "qualified, '', 100.00",
        "qualified unqualified, '', 50.00",
        "qualified qualified unqualified, '', 66.67",
        "qualified unqualified unqualified, '', 33.33",
        "'', critical, 75.00",
        "qualified, critical low low, 76.00",
        "unqualified, low, 0.00",
        "qualified, critical critical critical critical critical low, 0.00",
        "qualified, unheardOf, 100.00"
    })
    void theAverageOfTheCallbacksLessTheComplaints(String callbacks, String complaints, String score) {
        assertThat(TABLE.score(words(callbacks), words(complaints))).isEqualTo(new BigDecimal(score));
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }
}
