package io.zhidu.audit.walk;

import io.zhidu.platform.LostRace;
import io.zhidu.platform.Refusal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.camunda.bpm.engine.AuthorizationException;

/** How far it came: the time, the cases, what was done and what was refused. */
final class Walk {

    private static final String TRACE = """
            SELECT 'chain' AS what, chain AS id, hash AS state FROM audit_chain WHERE chain IN (?, ?)
            UNION ALL SELECT 'task', ID_, CONCAT(REV_, COALESCE(ASSIGNEE_, '')) FROM ACT_RU_TASK WHERE PROC_INST_ID_ = ?
            UNION ALL SELECT 'variable', ID_, CONCAT(REV_, '') FROM ACT_RU_VARIABLE WHERE PROC_INST_ID_ = ?
            UNION ALL SELECT 'cases', '', CONCAT(COUNT(*), '') FROM audit_chain
            ORDER BY 1, 2""";

    final long seed;
    final Random chance;
    final List<WalkCase> cases = new ArrayList<>();
    final List<WalkCase> open = new ArrayList<>();
    final Map<String, Integer> refused = new TreeMap<>();
    final Map<String, Integer> done = new TreeMap<>();
    private final WalkWorld world;
    private final long minutes; // between two moves, at most
    LocalDateTime now = WalkWorld.FIRST;

    Walk(WalkWorld world, long seed, int budget) {
        this.world = world;
        this.seed = seed;
        this.chance = new Random(seed);
        this.minutes = 2 * Duration.between(WalkWorld.FIRST, WalkWorld.LAST).toMinutes() / budget;
    }

    void begin(WalkCase one) {
        cases.add(one);
        open.add(one);
    }

    void goOn() {
        now = now.plusMinutes(chance.nextLong(minutes));
        world.desk.at(now);
    }

    /** Somebody does something, or is told why not, and then nothing is changed. @return whether he did */
    boolean attempt(String what, WalkCase one, String person, Runnable work) {
        List<Map<String, Object>> before = trace(one);
        try {
            world.desk.run(person, work);
            done.merge(what, 1, Integer::sum);
            return true;
        } catch (RuntimeException thrown) {
            String why = reason(thrown).orElseThrow(() -> failure(what + " by " + person, one, thrown));
            refused.merge(why, 1, Integer::sum);
            if (!trace(one).equals(before)) {
                throw failure(what + " by " + person + " was refused (" + why + ") but left a trace", one, thrown);
            }
            return false;
        }
    }

    void mustBeRefused(String what, WalkCase one, String person, Runnable work) {
        if (attempt(what, one, person, work)) {
            throw failure(what + " by " + person + " was not refused", one, null);
        }
    }

    private static Optional<String> reason(Throwable thrown) {
        return LostRace.causes(thrown)
                .filter(cause -> cause instanceof Refusal || cause instanceof AuthorizationException)
                .findFirst()
                .map(cause -> cause instanceof Refusal refusal ? refusal.key() : "not permitted");
    }

    private List<Map<String, Object>> trace(WalkCase one) {
        return world.jdbc.queryForList(TRACE, one.root(), one.number(), one.root(), one.root());
    }

    AssertionError failure(String what, WalkCase one, Throwable cause) {
        return new AssertionError("seed " + seed + ", at " + now + ", " + one + ": " + what + "\n" + this, cause);
    }

    <T> T one(List<T> some) {
        return some.get(chance.nextInt(some.size()));
    }

    int moves() {
        return done.values().stream().mapToInt(Integer::intValue).sum();
    }

    int refusals() {
        return refused.values().stream().mapToInt(Integer::intValue).sum();
    }

    @Override
    public String toString() {
        return "seed %d: %d cases, %d still open; %d done %s; %d refused %s"
                .formatted(seed, cases.size(), open.size(), moves(), done, refusals(), refused);
    }
}
