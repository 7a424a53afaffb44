package io.zhidu.bench;

import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicBoolean;

/** The most that lives on the heap while some work is done: garbage is collected again and again, and what is left is measured. */
final class HeapPeak {

    private static final long PAUSE_MILLIS = 100;

    private HeapPeak() {}

    /** In MB (1 000 000 bytes). */
    static double during(Runnable work) throws InterruptedException {
        AtomicBoolean done = new AtomicBoolean();
        long[] most = {live()};
        Thread watcher = new Thread(() -> {
            while (!done.get()) {
                most[0] = Math.max(most[0], live());
                pause();
            }
        });
        watcher.start();
        try {
            work.run();
        } finally {
            done.set(true);
            watcher.join();
        }
        return most[0] / 1e6;
    }

    private static long live() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
