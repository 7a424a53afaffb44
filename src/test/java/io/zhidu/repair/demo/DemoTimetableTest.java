package io.zhidu.repair.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.demo.DemoCalendar;
import io.zhidu.repair.demo.DemoTimetable.Entry;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The story holds whenever the demo is started first. */
class DemoTimetableTest {

    private final DemoScript script = DemoScript.load();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-24T10:29",
                "2026-11-24T10:30",
                "2026-12-01T00:10",
                "2027-01-01T03:00",
                "2027-02-28T23:59",
                "2027-03-01T14:00",
                "2027-05-31T17:51",
                "2028-02-29T12:00"
            })
    void stepsFollowEachOtherInWorkingHours(String now) {
        for (DemoOrder order : script.orders()) {
            DemoTimetable timetable = new DemoTimetable(new DemoCalendar(LocalDateTime.parse(now)), order);
            LocalDateTime before = timetable.reported();
            for (Entry entry : timetable.entries(script.path(order.get("path")))) {
                assertThat(entry.at()).as(order + " " + entry).isAfterOrEqualTo(before);
                assertThat(entry.at().toLocalTime())
                        .as(order + " " + entry)
                        .isBetween(LocalTime.of(8, 30), LocalTime.of(18, 0));
                before = entry.at();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-24T10:29", "2026-11-24T10:30", "2026-12-01T00:10", "2027-05-31T21:00"})
    void openOrdersStandWhereTheirRowsSay(String now) {
        List<DemoOrder> open = script.orders().stream()
                .filter(order -> order.get("month").equals("now"))
                .toList();
        assertThat(open).isNotEmpty();
        for (DemoOrder order : open) {
            DemoTimetable timetable = new DemoTimetable(new DemoCalendar(LocalDateTime.parse(now)), order);
            assertThat(timetable.reported()).as(order.toString()).isBefore(LocalDateTime.parse(now));
            if (order.find("until").isPresent()) {
                assertThat(timetable.entries(script.path(order.get("path"))))
                        .as(order.toString())
                        .allSatisfy(entry -> assertThat(entry.at()).isBefore(LocalDateTime.parse(now)));
            }
        }
    }
}
