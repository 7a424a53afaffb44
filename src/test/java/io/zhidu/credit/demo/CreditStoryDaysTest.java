package io.zhidu.credit.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.demo.DemoPlayer;
import io.zhidu.support.ZhiduTest;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

    /** After a week of holidays, at the turn of the year and shortly after it, after the New Year holidays, on a day off. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-10-09T09:00",
                "2025-12-31T18:30",
                "2026-01-15T11:00",
                "2026-02-25T14:00",
                "2026-05-02T08:10"
            })
    void everyRouteIsTaken(LocalDateTime now) {
        List<String> before = numbers();
        player.play(List.of(story), now);
        List<String> routes =
                jdbc.sql("SELECT number, route FROM shipment WHERE route IS NOT NULL").query().listOfRows().stream()
                        .filter(row -> !before.contains(row.get("number")))
                        .map(row -> row.get("route").toString())
                        .toList();
        assertThat(routes)
                .contains(
                        "within-limit",
                        "first-over-limit",
                        "last-over-limit",
                        "pay-first",
                        "overdue-invoice",
                        "no-credit");
    }

    private List<String> numbers() {
        return jdbc.sql("SELECT number FROM shipment").query(String.class).list();
    }
}
