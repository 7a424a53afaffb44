package io.zhidu.platform.web;

import io.zhidu.platform.Times;
import java.time.Clock;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The company's time for forms, and its zone: a device may be set to another, or be wrong. */
@RestController
class NowApi {

    private final Clock clock;

    NowApi(Clock clock) {
        this.clock = clock;
    }

    /** To the minute and without a zone, as a date field takes it. */
    @GetMapping("/api/now")
    Map<String, String> now() {
        return Map.of(
                "now",
                Times.toMinute(Times.now(clock)).toString(),
                "zone",
                clock.getZone().getId());
    }
}
