package io.zhidu.demo;

import io.zhidu.platform.Preparation;
import io.zhidu.platform.Times;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The demo company's past, what the database has not of it, before the job executor starts (with the ready event). */
@Component
@Profile("demo")
@Order(40)
class DemoStart implements Preparation {

    private static final Logger LOG = LoggerFactory.getLogger(DemoStart.class);

    private final List<DemoStory> stories;
    private final DemoPlayer player;
    private final Clock clock;

    DemoStart(List<DemoStory> stories, DemoPlayer player, Clock clock) {
        this.stories = stories;
        this.player = player;
        this.clock = clock;
    }

    @Override
    public void prepare() {
        List<DemoStory> untold =
                stories.stream().filter(story -> !story.isTold()).toList();
        if (!untold.isEmpty()) {
            LOG.info("First start: playing the demo company's last months through the processes, a moment please");
            play(untold);
        }
    }

    /** Without its past the demo still works; the next start tries again. */
    private void play(List<DemoStory> untold) {
        try {
            player.play(untold, Times.now(clock));
        } catch (RuntimeException e) {
            LOG.error("The demo company's last months could not be played; nothing of them is kept", e);
        }
    }
}
