package io.zhidu.repair;

import static io.zhidu.repair.DispatchPolicy.Proximity.ELSEWHERE;
import static io.zhidu.repair.DispatchPolicy.Proximity.SAME_AREA;
import static io.zhidu.repair.DispatchPolicy.Proximity.SAME_BUILDING;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.people.Staff;
import io.zhidu.repair.DispatchPolicy.Candidate;
import io.zhidu.repair.DispatchPolicy.Criterion;
import io.zhidu.repair.DispatchPolicy.Proximity;
import io.zhidu.support.Proves;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Clause 1-3.3. */
class DispatchPolicyTest {

    private static final List<Criterion> ORDER =
            List.of(Criterion.SPECIALTY, Criterion.FREE, Criterion.PROXIMITY, Criterion.OPEN_ORDERS);

    @Test
    @Proves("1-3.3")
    void theRightSpecialtyComesFirstEvenIfBusy() {
        assertOrder(
                ORDER, one("busyPlumber", true, 4, ELSEWHERE, 3), one("freeElectrician", false, 0, SAME_BUILDING, 0));
    }

    @Test
    @Proves("1-3.3")
    void thenWhoIsFreeSoonest() {
        assertOrder(ORDER, one("b", true, 0, ELSEWHERE, 2), one("a", true, 1, SAME_BUILDING, 0));
    }

    @Test
    void thenWhoIsNear() {
        assertOrder(
                ORDER,
                one("c", true, 0, SAME_BUILDING, 2),
                one("b", true, 0, SAME_AREA, 1),
                one("a", true, 0, ELSEWHERE, 0));
    }

    @Test
    void thenWhoHasFewestOrdersAndAtLastTheUserId() {
        assertOrder(
                ORDER,
                one("c", true, 0, SAME_AREA, 0),
                one("a", true, 0, SAME_AREA, 1),
                one("b", true, 0, SAME_AREA, 1));
    }

    @Test
    void theOrderOfTheCriteriaIsAPolicyValue() {
        assertOrder(
                List.of(Criterion.PROXIMITY, Criterion.SPECIALTY),
                one("near", false, 0, SAME_BUILDING, 0),
                one("plumber", true, 0, ELSEWHERE, 0));
    }

    private static void assertOrder(List<Criterion> order, Candidate... expected) {
        List<Candidate> shuffled = Arrays.asList(expected.clone());
        java.util.Collections.reverse(shuffled);
        assertThat(DispatchPolicy.rank(shuffled, order)).containsExactly(expected);
    }

    private static Candidate one(String id, boolean specialty, int freeInHours, Proximity proximity, int open) {
        LocalDateTime freeAt = LocalDateTime.of(2026, 11, 23, 9, 0).plusHours(freeInHours);
        return new Candidate(new Staff(id, id, "North", null, Set.of()), specialty, freeAt, proximity, open);
    }
}
