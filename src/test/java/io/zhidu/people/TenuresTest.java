package io.zhidu.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.platform.csv.CsvFile;
import io.zhidu.support.ZhiduMySqlTest;
import io.zhidu.support.ZhiduTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Every change of a role is written down, whichever way it comes; on both databases, each test is rolled back. */
@Transactional
abstract class TenuresTest {

    @ZhiduTest
    static class OnH2 extends TenuresTest {}

    @ZhiduMySqlTest
    static class OnMySql extends TenuresTest {}

    private static final String PEOPLE = "id,name,roles,area,specialties,phone,active\n";
    private static final LocalDate FIRST = LocalDate.of(2031, 3, 10);
    private static final LocalDate SECOND = LocalDate.of(2031, 6, 20);

    private static final Set<String> KNOWN =
            Set.of("quyuNorth", "quyuSouth", "zongjing1", "kuguan1", "wuliu1", "lingdao1", "caiwu1");

    @Autowired
    CompanyImport imports;

    @Autowired
    IdentityService identityService;

    @Autowired
    Tenures tenures;

    @Autowired
    FirstTenures firstTenures;

    @AfterEach
    void now() {
        ClockUtil.reset();
    }

    @Test
    void whoWasThereAtTheFirstImportHadHisRoleBefore() {
        assertThat(holders("areaManager", "North", LocalDate.of(2001, 1, 1))).containsExactly("quyuNorth");
        assertThat(holders("generalManager", null, LocalDate.of(2001, 1, 1))).containsExactly("zongjing1");
    }

    @Test
    void anImportMovesARoleOnItsDay() {
        importOn(FIRST, "neuNorth,甲,areaManager,North,,,yes\n");
        assertThat(holders("areaManager", "North", FIRST.minusDays(1))).containsExactly("quyuNorth");
        assertThat(holders("areaManager", "North", FIRST)).containsExactly("neuNorth", "quyuNorth");
        importOn(SECOND, "neuNorth,甲,areaManager,South,,,yes\n");
        assertThat(holders("areaManager", "North", SECOND.minusDays(1))).containsExactly("neuNorth", "quyuNorth");
        assertThat(holders("areaManager", "North", SECOND)).containsExactly("quyuNorth");
        assertThat(holders("areaManager", "South", SECOND)).containsExactly("neuNorth", "quyuSouth");
        assertThat(holders("areaManager", null, SECOND)).contains("neuNorth", "quyuNorth", "quyuSouth");
    }

    @Test
    void whoLeavesHoldsNothingFromThatDayOn() {
        importOn(FIRST, "neu2,乙,warehouseKeeper finance,,,,yes\n");
        assertThat(tenures.isHere("neu2")).isTrue();
        importOn(SECOND, "neu2,乙,warehouseKeeper,,,,no\n");
        assertThat(tenures.isHere("neu2")).isFalse();
        assertThat(holders("warehouseKeeper", null, SECOND.minusDays(1))).containsExactly("kuguan1", "neu2");
        assertThat(holders("warehouseKeeper", null, SECOND)).containsExactly("kuguan1");
    }

    @Test
    void aMembershipChangedInTheEngineCountsTheSame() {
        on(FIRST);
        user("neu3");
        identityService.createMembership("neu3", "logisticsSpecialist");
        assertThat(holders("logisticsSpecialist", null, FIRST)).containsExactly("neu3", "wuliu1");
        on(SECOND);
        identityService.deleteMembership("neu3", "logisticsSpecialist");
        assertThat(holders("logisticsSpecialist", null, SECOND.minusDays(1))).contains("neu3");
        assertThat(holders("logisticsSpecialist", null, SECOND)).containsExactly("wuliu1");
    }

    @Test
    void aUserDeletedInTheEngineHasLeft() {
        on(FIRST);
        user("neu4");
        identityService.createMembership("neu4", "finance");
        on(SECOND);
        identityService.deleteUser("neu4");
        assertThat(tenures.isHere("neu4")).isFalse();
        assertThat(holders("finance", null, FIRST)).contains("neu4");
        assertThat(holders("finance", null, SECOND)).doesNotContain("neu4");
    }

    @Test
    void aRoleThatIsTakenBackOnItsOwnDayWasNeverHeld() {
        on(FIRST);
        user("neu5");
        identityService.createMembership("neu5", "leader");
        identityService.deleteMembership("neu5", "leader");
        assertThat(holders("leader", null, FIRST)).containsExactly("lingdao1");
    }

    @Test
    void aStartWritesDownOnlyWhatIsMissing() {
        on(FIRST);
        user("neu6");
        identityService.createMembership("neu6", "leader");
        firstTenures.prepare();
        assertThat(holders("leader", null, FIRST.minusDays(1))).containsExactly("lingdao1");
        tenures.endAllOf("neu6"); // as if the membership were from before tenures
        firstTenures.prepare();
        assertThat(holders("leader", null, FIRST.minusDays(1))).containsExactly("lingdao1", "neu6");
    }

    /** Of those whom this test knows: other tests hire people in the same company. */
    private List<String> holders(String role, String area, LocalDate day) {
        return tenures.holders(role, area, day).stream()
                .filter(person -> person.startsWith("neu") || KNOWN.contains(person))
                .toList();
    }

    private void importOn(LocalDate day, String line) {
        on(day);
        imports.people(new CsvFile("people.csv", (PEOPLE + line).getBytes(StandardCharsets.UTF_8)), "admin");
    }

    private void user(String id) {
        User user = identityService.newUser(id);
        user.setPassword("zhidu-demo-" + id);
        identityService.saveUser(user);
    }

    private static void on(LocalDate day) {
        ClockUtil.setCurrentTime(Date.from(
                day.atTime(10, 0).atZone(java.time.ZoneId.of("Asia/Shanghai")).toInstant()));
    }
}
