package io.zhidu.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Drives one journey through the contenders: warm-up, then rounds in which each has its turns, in changing order. */
final class Rounds {

    /** One turn of one contender. */
    record Turn(int journeys, double seconds, double cpuSeconds) {

        double journeysPerSecond() {
            return journeys / seconds;
        }

        double cpuMillisPerJourney() {
            return cpuSeconds * 1000 / journeys;
        }

        Turn plus(Turn other) {
            return new Turn(journeys + other.journeys, seconds + other.seconds, cpuSeconds + other.cpuSeconds);
        }
    }

    /** Journeys of each thread in a slice. */
    static final int SLICE = 5;

    private final Journey journey;
    private final List<Contender> contenders;
    private final Map<Contender, AtomicInteger> ordinals = new LinkedHashMap<>();

    Rounds(Journey journey, List<Contender> contenders) {
        this.journey = journey;
        this.contenders = contenders;
        contenders.forEach(one -> ordinals.put(one, new AtomicInteger()));
    }

    /**
     * Every contender's turns in the order of the rounds: the same index is the same round. A turn comes in slices, so
     * that what else the machine does in the meantime weighs on all alike.
     */
    Map<Contender, List<Turn>> run(int rounds, int threads, int slices) throws Exception {
        Map<Contender, List<Turn>> turns = new LinkedHashMap<>();
        contenders.forEach(one -> turns.put(one, new ArrayList<>()));
        for (int round = 0; round < rounds; round++) {
            Map<Contender, Turn> sums = new LinkedHashMap<>();
            System.gc(); // so that nobody pays for what the round before left
            for (int i = 0; i < slices * contenders.size(); i++) {
                Contender one = contenders.get((i + i / contenders.size() + round) % contenders.size());
                sums.merge(one, slice(one, threads), Turn::plus);
            }
            sums.forEach((one, sum) -> turns.get(one).add(sum));
        }
        return turns;
    }

    /** Statements of so many journeys, apart from the timed rounds. */
    StatementCounts count(Contender one, int journeys) throws Exception {
        StatementCounts counts = new StatementCounts();
        one.database().countInto(counts);
        try {
            people(one, 1, journeys);
        } finally {
            one.database().countInto(null);
        }
        return counts;
    }

    private Turn slice(Contender one, int threads) throws Exception {
        int journeys = SLICE * threads;
        long cpu = cpuNanos();
        long start = System.nanoTime();
        people(one, threads, journeys);
        return new Turn(journeys, (System.nanoTime() - start) / 1e9, (cpuNanos() - cpu) / 1e9);
    }

    /** @throws java.util.concurrent.ExecutionException if a journey fails: then there is nothing to compare */
    private void people(Contender one, int threads, int journeys) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(
                threads, person -> new Thread(person, one.name())); // as a profile shows it
        try {
            AtomicInteger left = new AtomicInteger(journeys);
            Callable<Void> person = () -> {
                Desk desk = new Desk(one, journey.process());
                while (left.getAndDecrement() > 0) {
                    journey.drive(desk, ordinals.get(one).getAndIncrement());
                }
                return null;
            };
            for (Future<Void> done : people.invokeAll(Collections.nCopies(threads, person))) {
                done.get();
            }
        } finally {
            people.shutdown();
        }
    }

    private static long cpuNanos() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
