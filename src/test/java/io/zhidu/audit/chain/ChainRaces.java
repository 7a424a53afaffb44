package io.zhidu.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.audit.looks.Look;
import io.zhidu.audit.looks.Looks;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** No false alarm, whatever people do, and no link lost or person failed, whoever does it at the same time. */
abstract class ChainRaces extends ChainWorld {

    @Autowired
    private Looks looks;

    abstract int randomCases();

    @Test
    void manyRandomCasesHold() {
        Random chance = new Random(20261125);
        for (int i = 0; i < randomCases(); i++) {
            String chain = start(chance);
            int steps = chance.nextInt(7);
            for (int step = 0; step < steps; step++) {
                something(chain, chance);
            }
            assertThat(verification.chain(chain).findings()).as("case %d", i).isEmpty();
        }
    }

    private void something(String chain, Random chance) {
        List<Task> tasks = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(chain)
                .list();
        if (tasks.isEmpty()) {
            return;
        }
        Task task = tasks.get(chance.nextInt(tasks.size()));
        by(() -> {
            List<Runnable> ways = List.of(
                    () -> engine.getTaskService().setAssignee(task.getId(), chance.nextBoolean() ? "weixiu1" : null),
                    () -> engine.getTaskService().complete(task.getId()),
                    () -> engine.getTaskService().createComment(task.getId(), chain, "第 " + chance.nextInt() + " 次"),
                    () -> engine.getRuntimeService().setVariable(chain, "share", chance.nextGaussian() * 1e-9),
                    () -> engine.getRuntimeService().setVariable(chain, "words", chance.nextBoolean() ? "" : " 尾 "),
                    () -> engine.getRuntimeService().setVariable(chain, "urgent", chance.nextInt()),
                    () -> engine.getRuntimeService().removeVariable(chain, "picture"),
                    () -> engine.getTaskService().addCandidateUser(task.getId(), "weixiu" + chance.nextInt(3)),
                    () -> engine.getRuntimeService().suspendProcessInstanceById(chain),
                    () -> change(task, chance),
                    () -> engine.getRuntimeService().deleteProcessInstance(chain, "不要了"));
            if (task.isSuspended()) {
                engine.getRuntimeService().activateProcessInstanceById(chain);
            } else {
                ways.get(chance.nextInt(ways.size())).run();
            }
            return null;
        });
    }

    private void change(Task task, Random chance) {
        task.setPriority(chance.nextInt(100));
        task.setDueDate(new Date(1_800_000_000_000L + chance.nextInt(1_000_000)));
        task.setDescription("說明 " + chance.nextInt());
        engine.getTaskService().saveTask(task);
    }

    @Test
    void twoWhoWriteWhileAThirdVerifiesLoseNothingAndAlarmNobody() throws Exception {
        List<String> cases =
                IntStream.range(0, 12).mapToObj(i -> start(new Random(i))).toList();
        AtomicBoolean writing = new AtomicBoolean(true);
        ExecutorService people = Executors.newFixedThreadPool(3);
        try {
            Future<List<Finding>> verifier = people.submit(() -> verifyWhile(writing, cases));
            Callable<Void> writer = () -> {
                cases.forEach(this::write);
                return null;
            };
            for (Future<Void> done : people.invokeAll(List.of(writer, writer))) {
                done.get(); // nobody failed
            }
            writing.set(false);
            assertThat(verifier.get()).isEmpty();
        } finally {
            writing.set(false);
            people.shutdown();
        }
        cases.forEach(chain -> {
            assertThat(verification.chain(chain).findings()).isEmpty();
            assertThat(links.head(chain).orElseThrow().seq()).isEqualTo(1 + 2 * WRITES);
        });
    }

    private static final int WRITES = 4;

    private void write(String chain) {
        for (int i = 0; i < WRITES; i++) {
            by(() -> engine.getTaskService()
                    .createComment(null, chain, Thread.currentThread().getName()));
        }
    }

    private List<Finding> verifyWhile(AtomicBoolean writing, List<String> cases) {
        List<Finding> found = new ArrayList<>();
        while (writing.get()) {
            cases.forEach(chain -> found.addAll(verification.chain(chain).findings()));
        }
        return found;
    }

    @Test
    void branchesFinishedAtTheSameTimeAreLinkedOneAfterTheOther() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(2);
        try {
            for (int i = 0; i < 10; i++) {
                String chain = start(new Random(i));
                List<Callable<Boolean>> both = List.of(() -> done(chain, "left"), () -> done(chain, "right"));
                long first = 0;
                for (Future<Boolean> done : people.invokeAll(both)) {
                    first += done.get() ? 1 : 0;
                }
                assertThat(first).isPositive(); // the engine lets one of two who meet at the join try again
                assertThat(verification.chain(chain).findings()).isEmpty();
                assertThat(links.head(chain).orElseThrow().seq()).isEqualTo(1 + first);
            }
        } finally {
            people.shutdown();
        }
    }

    /** On MySQL the loser of an insert keeps a lock on the row that was there: two losers would wait for each other. */
    @Test
    void manyWhoBeginOneChainAtOnceAllSucceed() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(8);
        try {
            for (int round = 0; round < 10; round++) {
                String person = "beginner-" + round + "-" + UUID.randomUUID();
                LocalDateTime now = LocalDateTime.now().truncatedTo(ChronoUnit.MILLIS);
                Callable<Void> look = () -> {
                    looks.add(new Look(0, person, now, null, null, Look.MANY, "GET /x", null, "::1"));
                    return null;
                };
                for (Future<Void> done : people.invokeAll(Collections.nCopies(8, look))) {
                    done.get(); // nobody failed
                }
                assertThat(links.head(person).orElseThrow().seq()).isEqualTo(8);
                assertThat(verification.chain(person).findings()).isEmpty();
            }
        } finally {
            people.shutdown();
        }
    }

    private boolean done(String chain, String key) {
        try {
            complete(chain, key, Map.of());
            return true;
        } catch (RuntimeException e) {
            if (io.zhidu.platform.LostRace.is(e)) {
                return false;
            }
            throw e;
        }
    }

    @Test
    void historyFromBeforeTheChainsIsAdoptedOnceAndProtectedFromThen() {
        String chain = whole();
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.sql("DELETE FROM audit_link WHERE chain = :chain")
                    .param("chain", chain)
                    .update();
            jdbc.sql("DELETE FROM audit_chain WHERE chain = :chain")
                    .param("chain", chain)
                    .update();
            adoption.prepare();
            assertThat(links.head(chain)).isEmpty(); // adopted is only what is there at the first start
            assertThat(verification.chain(chain).findings()).isNotEmpty();
        });
        jdbcDelete(chain);
        assertThat(adoption.cases()).isPositive();
        Verified verified = verification.chain(chain);
        assertThat(verified.findings()).isEmpty();
        assertThat(verified.adopted()).isEqualTo(verified.rows()).isGreaterThan(60);
        assertThat(afterTampering(
                        chain,
                        () -> jdbc.sql("UPDATE ACT_HI_TASKINST SET NAME_ = 'x' WHERE PROC_INST_ID_ = :chain")
                                .param("chain", chain)
                                .update()))
                .isNotEmpty();
    }

    private void jdbcDelete(String chain) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("DELETE FROM audit_link WHERE chain = :chain")
                    .param("chain", chain)
                    .update();
            jdbc.sql("DELETE FROM audit_chain WHERE chain = :chain")
                    .param("chain", chain)
                    .update();
        });
    }
}
