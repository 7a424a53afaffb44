package io.zhidu.credit.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.demo.DemoPlayer;
import io.zhidu.support.ZhiduTest;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The story can be played on whatever day the demo is started first; each play is rolled back. */
@ZhiduTest
@Transactional
class CreditStoryDaysTest {

    @Autowired
    DemoPlayer player;

    @Autowired
    CreditStory story;

    @Autowired
    JdbcClient jdbc;

    /**
     * After a week of holidays, at the turn of the year and shortly after it, after the New Year holidays, on a day off. From
     * January to early February what is more than thirty days old is of last year: then it closes the credit altogether.
     */
    @ParameterizedTest
    @CsvSource({
        "2025-10-09T09:00, true",
        "2025-12-31T18:30, true",
        "2026-01-15T11:00, true",
        "2026-02-25T14:00, false",
        "2026-05-02T08:10, true"
    })
    void routesAreTaken(LocalDateTime now, boolean overdue) {
        List<String> before = numbers();
        player.play(List.of(story), now);
        List<String> routes =
                jdbc.sql("SELECT number, route FROM shipment WHERE route IS NOT NULL").query().listOfRows().stream()
                        .filter(row -> !before.contains(row.get("number")))
                        .map(row -> row.get("route").toString())
                        .toList();
        assertThat(routes).contains("within-limit", "first-over-limit", "last-over-limit", "pay-first", "no-credit");
        assertThat(routes.contains("overdue-invoice")).isEqualTo(overdue);
    }

    private List<String> numbers() {
        return jdbc.sql("SELECT number FROM shipment").query(String.class).list();
    }
}
