package io.zhidu.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Drives one journey through the contenders: warm-up, then rounds in which each has its turn, each round in another order. */
final class Rounds {

    /** One turn of one contender. */
    record Turn(double journeysPerSecond, double cpuMillisPerJourney) {}

    private final Journey journey;
    private final List<Contender> contenders;
    private final Map<Contender, AtomicInteger> ordinals = new LinkedHashMap<>();

    Rounds(Journey journey, List<Contender> contenders) {
        this.journey = journey;
        this.contenders = contenders;
        contenders.forEach(one -> ordinals.put(one, new AtomicInteger()));
    }

    /** Every contender's turns in the order of the rounds: the same index is the same round. */
    Map<Contender, List<Turn>> run(int rounds, int threads, int journeys) throws Exception {
        Map<Contender, List<Turn>> turns = new LinkedHashMap<>();
        contenders.forEach(one -> turns.put(one, new ArrayList<>()));
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < contenders.size(); i++) {
                Contender one = contenders.get((i + round) % contenders.size());
                turns.get(one).add(turn(one, threads, journeys));
            }
        }
        return turns;
    }

    /** Statements of so many journeys, apart from the timed rounds. */
    StatementCounts count(Contender one, int journeys) throws Exception {
        StatementCounts counts = new StatementCounts();
        one.database().countInto(counts);
        try {
            turn(one, 1, journeys);
        } finally {
            one.database().countInto(null);
        }
        return counts;
    }

    private Turn turn(Contender one, int threads, int journeys) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(threads);
        try {
            AtomicInteger left = new AtomicInteger(journeys);
            Callable<Void> person = () -> {
                Desk desk = new Desk(one.engine(), journey.process());
                while (left.getAndDecrement() > 0) {
                    journey.drive(desk, ordinals.get(one).getAndIncrement());
                }
                return null;
            };
            System.gc(); // so that nobody pays for what the one before him left
            long cpu = cpuNanos();
            long start = System.nanoTime();
            for (Future<Void> done : people.invokeAll(java.util.Collections.nCopies(threads, person))) {
                done.get();
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            return new Turn(journeys / seconds, (cpuNanos() - cpu) / 1e6 / journeys);
        } finally {
            people.shutdown();
        }
    }

    private static long cpuNanos() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
