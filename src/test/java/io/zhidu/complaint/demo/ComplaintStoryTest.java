package io.zhidu.complaint.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.complaint.ComplaintState;
import io.zhidu.demo.DemoPlayer;
import io.zhidu.support.ZhiduTest;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The story can be played on whatever day the demo is started first; each play is rolled back. */
@ZhiduTest
@Transactional
class ComplaintStoryTest {

    @Autowired
    DemoPlayer player;

    @Autowired
    ComplaintStory story;

    @Autowired
    JdbcClient jdbc;

    /** Shortly after the spring festival, and on a Sunday night. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-02-25T14:00", "2026-03-15T23:30"})
    void thirtyComplaintsStandInEveryStateAndAtEveryLevel(LocalDateTime now) {
        List<String> before = strings("SELECT number FROM complaint");
        player.play(List.of(story), now);
        List<String> told = strings("SELECT number FROM complaint").stream()
                .filter(number -> !before.contains(number))
                .toList();
        assertThat(told).hasSize(30);
        assertThat(of(told, "state"))
                .containsAll(Stream.of(ComplaintState.values()).map(Enum::name).toList());
        assertThat(of(told, "level_no")).containsAll(Set.of("0", "1", "2", "3"));
        assertThat(of(told, "severity")).containsAll(Set.of("critical", "high", "normal", "low"));
        assertThat(of(told, "kind")).hasSize(7);
        assertThat(jdbc.sql("SELECT COUNT(*) FROM complaint_entry WHERE complaint IN (:told) AND event = 'MISSED'")
                        .param("told", told)
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    private List<String> of(List<String> told, String column) {
        return jdbc.sql("SELECT DISTINCT " + column + " FROM complaint WHERE number IN (:told)")
                .param("told", told)
                .query(String.class)
                .list();
    }

    private List<String> strings(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }
}
