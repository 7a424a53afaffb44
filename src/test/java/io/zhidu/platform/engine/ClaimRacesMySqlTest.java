package io.zhidu.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.support.ZhiduMySqlTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Several of a group take its task at once: one has it. */
@ZhiduMySqlTest
class ClaimRacesMySqlTest {

    private static final int PEOPLE = 4;

    @Autowired
    private IdentityService identities;

    @Autowired
    private TaskService tasks;

    private final ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
    private String task;

    @AfterEach
    void clean() {
        people.shutdownNow();
        tasks.deleteTask(task, true);
    }

    @RepeatedTest(20)
    void oneOfThoseWhoTakeATaskAtOnceHasIt() throws Exception {
        Task made = tasks.newTask();
        tasks.saveTask(made);
        task = made.getId();
        tasks.addCandidateGroup(task, "group");
        CyclicBarrier together = new CyclicBarrier(PEOPLE);
        List<Future<String>> claims = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            String person = "claimer" + i;
            claims.add(people.submit(() -> claim(person, together)));
        }
        List<String> winners = new ArrayList<>();
        for (Future<String> claim : claims) {
            if (claim.get() != null) {
                winners.add(claim.get());
            }
        }
        assertThat(winners).hasSize(1);
        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee())
                .isEqualTo(winners.get(0));
    }

    private String claim(String person, CyclicBarrier together) throws Exception {
        identities.setAuthentication(person, List.of("group"));
        together.await();
        try {
            tasks.claim(task, person);
            return person;
        } catch (TaskAlreadyClaimedException | OptimisticLockingException slower) {
            return null;
        } finally {
            identities.clearAuthentication();
        }
    }
}
