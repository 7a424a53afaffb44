package io.zhidu.audit.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.audit.chain.Verified;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;

/**
 * Cases of four procedures side by side, as people without a plan would lead them: the product never alarms falsely. A
 * failure names its seed; another one is tried by {@code -Dzhidu.walk.seed}.
 */
abstract class RandomCasesJourneys extends WalkWorld {

    private static final int AT_ONCE = 12;
    private static final int MOVES_A_CASE = 25;

    abstract int number();

    @Test
    void whateverPeopleDoThereIsNoFalseAlarm() {
        Walk walk = new Walk(this, Long.getLong("zhidu.walk.seed", 20261126), number() * MOVES_A_CASE);
        take(walk);
        wentFar(walk);
        nothingIsFound(walk);
        new Tampering(walk, this).isFound();
    }

    /** Or else it would prove nothing. */
    private void wentFar(Walk walk) {
        Map<String, Integer> ends = ends(walk);
        assertThat(walk.cases).as("%s", walk).hasSize(number());
        assertThat(ends).as("%s", walk).containsOnlyKeys(RandomStarts.PROCESSES);
        assertThat(ends.values().stream().mapToInt(Integer::intValue).sum())
                .as("%s ended of %s", ends, walk)
                .isGreaterThanOrEqualTo(number() / 2);
        assertThat(walk.moves()).as("%s", walk).isGreaterThan(8 * number());
        assertThat(walk.refusals()).as("%s", walk).isGreaterThan(2 * number());
        assertThat(walk.refused).as("%s", walk).containsKeys("not permitted", "platform.form.unknown");
    }

    private void take(Walk walk) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        DeployedForms deployed = new DeployedForms(engine, contract);
        RandomForms forms = new RandomForms(
                walk.chance,
                new Meanings(walk.chance, this),
                configuration.getDmnEngineConfiguration().getFeelEngine());
        RandomStarts starts = new RandomStarts(walk, this, deployed, forms);
        RandomTasks tasks = new RandomTasks(walk, this, deployed, forms);
        RandomEvents events = new RandomEvents(walk, this);
        for (int move = number() * MOVES_A_CASE; move > 0 && !isOver(walk); move--) {
            walk.goOn();
            if (walk.cases.size() < number() && walk.open.size() < AT_ONCE) {
                starts.start().ifPresent(walk::begin);
            }
            if (!walk.open.isEmpty()) {
                move(walk, tasks, events);
            }
        }
    }

    private boolean isOver(Walk walk) {
        return walk.cases.size() == number() && walk.open.isEmpty();
    }

    private void move(Walk walk, RandomTasks tasks, RandomEvents events) {
        WalkCase one = walk.one(walk.open);
        if (walk.chance.nextInt(8) == 0 || !tasks.move(one)) {
            events.happen(one);
        }
        events.jobs(one);
        if (isEnded(one)) { // others that ended with it are seen when it is their turn
            walk.open.remove(one);
        }
    }

    private boolean isEnded(WalkCase one) {
        return engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(one.root())
                        .count()
                == 0;
    }

    private Map<String, Integer> ends(Walk walk) {
        Map<String, Integer> ends = new TreeMap<>();
        walk.cases.stream()
                .filter(one -> !walk.open.contains(one))
                .forEach(one -> ends.merge(one.process(), 1, Integer::sum));
        return ends;
    }

    /** Each chain that was written in those months: of cases, of their numbers and of customers. */
    private void nothingIsFound(Walk walk) {
        List<String> chains = jdbc.queryForList(
                "SELECT DISTINCT chain FROM audit_link WHERE written_at BETWEEN ? AND ? ORDER BY chain",
                String.class,
                FIRST,
                walk.now);
        assertThat(chains)
                .as("%s", walk)
                .containsAll(walk.cases.stream().map(WalkCase::root).toList())
                .containsAll(walk.cases.stream().map(WalkCase::number).toList());
        Verified all = new Verified();
        chains.forEach(chain -> all.add(verification.chain(chain)));
        all.add(verification.day(walk.now.toLocalDate()));
        assertThat(all.findings()).as("%s", walk).isEmpty();
        assertThat(all.adopted()).as("%s", walk).isZero();
    }
}
