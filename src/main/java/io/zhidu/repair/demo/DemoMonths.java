package io.zhidu.repair.demo;

import io.zhidu.platform.Preparation;
import io.zhidu.platform.Times;
import io.zhidu.repair.RepairOrders;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The demo company's past, into a database without orders only, before the job executor starts (with the ready event). */
@Component
@Profile("demo")
@Order(40)
class DemoMonths implements Preparation {

    private static final Logger LOG = LoggerFactory.getLogger(DemoMonths.class);

    private final RepairOrders orders;
    private final DemoPlayer player;
    private final Clock clock;

    DemoMonths(RepairOrders orders, DemoPlayer player, Clock clock) {
        this.orders = orders;
        this.player = player;
        this.clock = clock;
    }

    @Override
    public void prepare() {
        if (orders.latest(1).isEmpty()) {
            LOG.info("First start: playing the demo company's last months through the processes, a moment please");
            play();
        }
    }

    /** Without its past the demo still works; the next start tries again. */
    private void play() {
        try {
            player.play(Times.now(clock));
        } catch (RuntimeException e) {
            LOG.error("The demo company's last months could not be played; nothing of them is kept", e);
        }
    }
}
