package io.zhidu.repair.fees.web;

import io.zhidu.repair.fees.FeeItem;
import io.zhidu.repair.fees.FeeStandards;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The fee standard for the forms that choose from it. */
@RestController
class FeeItemsApi {

    private final FeeStandards standards;
    private final Clock clock;

    FeeItemsApi(FeeStandards standards, Clock clock) {
        this.standards = standards;
        this.clock = clock;
    }

    /** Items of a version, or of the one in force on a day, by default today. */
    @GetMapping("/api/fee-standard/items")
    List<FeeItem> items(@RequestParam(required = false) String version, @RequestParam(required = false) LocalDate on) {
        if (version != null) {
            return standards.version(version).items();
        }
        return standards.inForceOn(on == null ? LocalDate.now(clock) : on).items();
    }
}
