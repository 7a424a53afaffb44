package io.zhidu.repair.demo;

import io.zhidu.demo.DemoCalendar;
import io.zhidu.demo.DemoMoment;
import io.zhidu.demo.DemoStory;
import io.zhidu.repair.RepairOrders;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Three months of repair orders and their month ends. */
@Component
@Profile({"demo", "test"})
class RepairStory implements DemoStory {

    private final RepairOrders repairOrders;
    private final DemoOrders orders;
    private final DemoMonthEnds monthEnds;

    RepairStory(RepairOrders repairOrders, DemoOrders orders, DemoMonthEnds monthEnds) {
        this.repairOrders = repairOrders;
        this.orders = orders;
        this.monthEnds = monthEnds;
    }

    @Override
    public boolean isTold() {
        return !repairOrders.latest(1).isEmpty();
    }

    @Override
    public List<DemoMoment> moments(DemoCalendar calendar) {
        DemoScript script = DemoScript.load();
        return Stream.concat(
                        monthEnds.moments(script, calendar).stream(),
                        script.orders().stream().flatMap(order -> orders.moments(order, script, calendar).stream()))
                .toList();
    }
}
