package io.zhidu.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhidu.platform.Refusal;
import io.zhidu.support.ZhiduMySqlTest;
import io.zhidu.support.ZhiduTest;
import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Issue 3: a signer on leave has a named deputy for a period. On both databases; each test is rolled back. */
@Transactional
abstract class DeputiesTest {

    @ZhiduTest
    static class OnH2 extends DeputiesTest {}

    @ZhiduMySqlTest
    static class OnMySql extends DeputiesTest {}

    private static final String NORTH = "quyuNorth";
    private static final String SOUTH = "quyuSouth";
    private static final String MARKETING = "shichang1";

    @Autowired
    Deputies deputies;

    @Autowired
    Deputations deputations;

    @Autowired
    IdentityService identityService;

    @Autowired
    Clock clock;

    LocalDate first;
    LocalDate last;

    @BeforeEach
    void aWeekFromToday() {
        first = LocalDate.now(clock);
        last = first.plusDays(6);
    }

    @Test
    void theDeputyActsFromTheFirstDayToTheLast() {
        deputies.name(NORTH, SOUTH, first.plusDays(1), last, NORTH);
        assertThat(deputies.deputyOf(NORTH, first)).isEmpty();
        assertThat(deputies.deputyOf(NORTH, first.plusDays(1))).contains(SOUTH);
        assertThat(deputies.principalsOf(SOUTH, last)).containsExactly(NORTH);
        assertThat(deputies.principalsOf(SOUTH, last.plusDays(1))).isEmpty();
        assertThat(deputies.principalsOf(MARKETING, last)).isEmpty();
        assertThat(deputies.principalsOf(NORTH, last)).isEmpty();
    }

    @Test
    void whoMayBeNamedIsPolicy() {
        assertThat(deputies.candidates(NORTH)).containsExactlyInAnyOrder(SOUTH, MARKETING);
        assertThat(deputies.candidates(MARKETING)).containsExactly("zongjing1");
        assertThat(deputies.candidates("nobody")).isEmpty();
        assertRefused("deputies.role", NORTH, "weixiu1", first, last);
        assertRefused("deputies.role", MARKETING, NORTH, first, last);
        assertRefused("deputies.role", "nobody", NORTH, first, last);
        assertRefused("deputies.oneself", NORTH, NORTH, first, last);
    }

    @Test
    void periodsNeitherOverlapNorLieInThePast() {
        deputies.name(NORTH, SOUTH, first.plusDays(2), last, NORTH);
        assertRefused("deputies.overlap", NORTH, MARKETING, first, first.plusDays(2));
        assertRefused("deputies.overlap", NORTH, MARKETING, last, last.plusDays(9));
        assertRefused("deputies.period", NORTH, MARKETING, first.minusDays(1), first);
        assertRefused("deputies.period", NORTH, MARKETING, last.plusDays(2), last.plusDays(1));
        deputies.name(NORTH, MARKETING, first, first.plusDays(1), NORTH);
        deputies.name(NORTH, MARKETING, last.plusDays(1), last.plusDays(1), NORTH);
        assertThat(deputies.deputyOf(NORTH, first.plusDays(1))).contains(MARKETING);
    }

    @Test
    void whoIsAwayHimselfStandsInForNobody() {
        deputies.name(SOUTH, MARKETING, last, last, SOUTH);
        assertRefused("deputies.away", NORTH, SOUTH, first, last);
        deputies.name(NORTH, SOUTH, first, last.minusDays(1), NORTH);
    }

    @Test
    void aWithdrawnOneEndsTodayAndStaysInTheList() {
        deputies.name(NORTH, SOUTH, first, last, NORTH);
        Deputation one = deputations.of(NORTH, first, first).get(0);
        deputies.withdraw(one.id(), "admin");
        assertThat(deputies.principalsOf(SOUTH, first)).isEmpty();
        assertThat(deputations.latest(SOUTH, 10))
                .extracting(Deputation::withdrawnBy)
                .contains("admin");
        assertThatThrownBy(() -> deputies.withdraw(one.id(), "admin")).hasMessage("deputies.over");
        assertThatThrownBy(() -> deputies.withdraw("none", "admin")).hasMessage("deputies.unknown");
        deputies.name(NORTH, MARKETING, first, last, NORTH);
    }

    @Test
    void daysBeforeAWithdrawalKeepTheirDeputy() {
        deputies.name(NORTH, SOUTH, first, last, NORTH);
        deputations.withdraw(deputations.of(NORTH, first, first).get(0).id(), first.plusDays(3), NORTH);
        assertThat(deputies.deputyOf(NORTH, first.plusDays(2))).contains(SOUTH);
        assertThat(deputies.deputyOf(NORTH, first.plusDays(3))).isEmpty();
    }

    @Test
    void whoLosesTheRoleActsNoMore() {
        deputies.name(NORTH, SOUTH, first, last, NORTH);
        identityService.deleteMembership(SOUTH, Role.AREA_MANAGER.group());
        assertThat(deputies.deputyOf(NORTH, first)).contains(SOUTH);
        assertThat(deputies.principalsOf(SOUTH, first)).isEmpty();
    }

    private void assertRefused(String key, String principal, String deputy, LocalDate from, LocalDate to) {
        assertThatThrownBy(() -> deputies.name(principal, deputy, from, to, principal))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
