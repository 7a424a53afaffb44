package io.zhidu.repair.month;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * 1-3.8: a rate below its target, as the supervisor's task lists it.
 *
 * @param who the whole company, an area or a technician, by name
 * @param what 及時率 or 合格率
 */
public record Shortfall(String who, String what, String rate, String target) {

    /** Both rates of one line, as far as they are below. */
    static List<Shortfall> of(MonthRates rates, String who, BigDecimal target) {
        List<Shortfall> below = new ArrayList<>();
        if (rates.timeliness().below(target)) {
            below.add(new Shortfall(who, "及時率", rates.timeliness().shown(), target + " %"));
        }
        if (rates.pass().below(target)) {
            below.add(new Shortfall(who, "合格率", rates.pass().shown(), target + " %"));
        }
        return below;
    }
}
