package io.zhidu.calendar.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.calendar.WorkingCalendar;
import io.zhidu.support.ZhiduTest;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;

@ZhiduTest
class CalendarPageTest {

    @Autowired
    TestRestTemplate http;

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    Clock clock;

    @Test
    void everybodyReadsAndIsWarnedOfAYearThatIsMissing() {
        int next = LocalDate.now(clock).getYear() + 1;
        assertThat(as("weixiu1").getForObject("/calendar", String.class))
                .contains("08:30–12:00", "還沒有", String.valueOf(next))
                .doesNotContain("type=\"file\"");
        assertThat(as("weixiu1").getForObject("/calendar?lang=en", String.class))
                .contains("Working hours", "are not known yet");
    }

    @Test
    void thePersonnelDepartmentImportsAFileOfTheOffice() {
        upload("renli1", "日期,類別,名稱\n2071-05-01,放假,勞動節\n", "2071-01-01");
        assertThat(calendar.isWorkingDay(LocalDate.of(2071, 5, 1))).isFalse(); // a Friday
    }

    @Test
    void aBadRowIsListedAndNothingIsSaved() {
        ResponseEntity<String> page = upload("admin", "date,kind,name\n2072-05-02,off,x\nsoon,off,x\n", "2072-01-01");
        assertThat(page.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(page.getBody()).contains("<td>3</td><td>日期須寫成");
        assertThat(calendar.isWorkingDay(LocalDate.of(2072, 5, 2))).isTrue(); // a Monday
    }

    @Test
    void nobodyElseImports() {
        assertThat(upload("zhuren1", "date,kind,name\n2073-05-01,off,x\n", "2073-01-01")
                        .getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
    }

    private ResponseEntity<String> upload(String user, String rows, String day) {
        LinkedMultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
        form.add("effectiveFrom", day);
        form.add("file", new ByteArrayResource(rows.getBytes(Charset.forName("GBK"))) {
            @Override
            public String getFilename() {
                return "days.csv";
            }
        });
        return as(user).postForEntity("/calendar", form, String.class);
    }

    private TestRestTemplate as(String user) {
        return http.withBasicAuth(user, "zhidu-demo");
    }
}
