package io.zhidu.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Carries out the preparations in their order before the web server opens its port. */
@Component
class Preparations implements SmartLifecycle {

    private final List<Preparation> preparations;
    private boolean running;

    Preparations(List<Preparation> preparations) {
        this.preparations = preparations;
    }

    @Override
    public void start() {
        try {
            for (Preparation preparation : preparations) {
                preparation.prepare();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** The first of all; the web server is among the last. */
    @Override
    public int getPhase() {
        return 0;
    }
}
