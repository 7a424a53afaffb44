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
    void routesAreTaken(String now) {
        LocalDateTime at = LocalDateTime.parse(now);
        player.play(List.of(story), at);
        assertThat(jdbc.sql("""
                        SELECT DISTINCT s.route FROM shipment s JOIN credit_account a ON a.number = s.account
                        WHERE a.opened_at < :now AND s.route IS NOT NULL""").param("now", at).query(String.class).list())
                .contains(
                        "within-limit",
                        "first-over-limit",
                        "last-over-limit",
                        "pay-first",
                        "no-credit",
                        "overdue-invoice");
    }
}
