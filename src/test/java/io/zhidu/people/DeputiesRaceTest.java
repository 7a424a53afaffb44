package io.zhidu.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.platform.Refusal;
import io.zhidu.support.ZhiduMySqlTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two at once on a server that really locks. */
@ZhiduMySqlTest
class DeputiesRaceTest {

    private static final int AT_ONCE = 8;

    @Autowired
    Deputies deputies;

    @Autowired
    Clock clock;

    @Test
    void ofManyAtOnceOneIsTakenAndTheOthersReadWhy() throws Exception {
        LocalDate day = LocalDate.now(clock).plusYears(6);
        List<Callable<String>> asked = IntStream.range(0, AT_ONCE)
                .<Callable<String>>mapToObj(i ->
                        () -> i % 2 == 0 ? name("quyuNorth", "quyuSouth", day) : name("quyuSouth", "quyuNorth", day))
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<String> answers = threads.invokeAll(asked).stream()
                    .map(DeputiesRaceTest::answer)
                    .toList();
            // each would stand in for the other; whoever comes second has a deputy already, or names one who is away
            assertThat(answers).filteredOn("taken"::equals).hasSize(1);
            assertThat(answers).isSubsetOf("taken", "deputies.overlap", "deputies.away");
        } finally {
            threads.shutdownNow();
        }
    }

    private String name(String principal, String deputy, LocalDate day) {
        try {
            deputies.name(principal, deputy, day, day, principal);
            return "taken";
        } catch (Refusal refusal) {
            return refusal.key();
        }
    }

    private static String answer(Future<String> one) {
        try {
            return one.get();
        } catch (Exception e) {
            return e.toString();
        }
    }
}
