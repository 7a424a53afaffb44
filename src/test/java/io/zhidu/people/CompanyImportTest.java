package io.zhidu.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhidu.platform.Refusal;
import io.zhidu.platform.csv.BadFile;
import io.zhidu.platform.csv.BadRow;
import io.zhidu.platform.csv.CsvFile;
import io.zhidu.support.ZhiduMySqlTest;
import io.zhidu.support.ZhiduTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** The company's data come in by CSV; on both databases, each test is rolled back. */
@Transactional
abstract class CompanyImportTest {

    @ZhiduTest
    static class OnH2 extends CompanyImportTest {}

    @ZhiduMySqlTest
    static class OnMySql extends CompanyImportTest {}

    private static final String PLACES = "id,name,area\nWest,西區,\nB91,91號樓,West\nB92,92號樓,North\n";
    private static final String PEOPLE = "id,name,roles,area,specialties,phone,active\n";

    @Autowired
    CompanyImport imports;

    @Autowired
    StaffDirectory staff;

    @Autowired
    IdentityService identityService;

    @Test
    void areasBuildingsAndPeopleComeInAndAreUpdated() {
        assertThat(imports.places(csv(PLACES))).isEqualTo(3);
        assertThat(imports.people(
                        csv(PEOPLE
                                + "quyuWest,方志遠,areaManager departmentHead,West,,0912,yes\n"
                                + "weixiu9,何明,technician,West,plumbing  locks,,yes\n"),
                        "admin"))
                .isEqualTo(2);
        assertThat(groups("quyuWest")).containsExactlyInAnyOrder("areaManager", "areaManagerWest", "departmentHead");
        assertThat(staff.find("quyuWest").orElseThrow().phone()).isEqualTo("0912");
        assertThat(staff.technicians()).extracting(Staff::id).contains("weixiu9");

        imports.places(csv("id,name,area\nB91,改名樓,North\n"));
        imports.people(
                csv(PEOPLE + "quyuWest,方志遠二,areaManager,North,,,yes\nweixiu9,何明,technician,West,hvac,,no\n"), "admin");
        assertThat(groups("quyuWest")).containsExactlyInAnyOrder("areaManager", "areaManagerNorth");
        assertThat(staff.nameOf("quyuWest")).isEqualTo("方志遠二");
        assertThat(groups("weixiu9")).isEmpty();
        assertThat(staff.technicians()).extracting(Staff::id).doesNotContain("weixiu9");
    }

    @Test
    void aNewPersonHasNoPasswordAndAKnownOneKeepsHis() {
        imports.people(csv(PEOPLE + "neu1,新人,finance,,,,yes\ncaiwu1,蔡淑芬,finance,,,,yes\n"), "admin");
        assertThat(identityService.checkPassword("neu1", "")).isFalse();
        assertThat(identityService.checkPassword("neu1", "zhidu-demo")).isFalse();
        assertThat(identityService.checkPassword("caiwu1", "zhidu-demo")).isTrue();
    }

    @Test
    void badPlacesAreListed() {
        assertThat(bad(() -> imports.places(csv(
                        "id,name,area\nB 1,a,North\nB93,,North\nB94,a,Nowhere\nB95,a,North\nB95,b,South\nB96,a\n"))))
                .containsExactly(
                        Tuple.tuple(2L, "people.area.row.id"),
                        Tuple.tuple(3L, "people.area.row.name"),
                        Tuple.tuple(4L, "people.area.row.area"),
                        Tuple.tuple(6L, "people.area.row.duplicate"),
                        Tuple.tuple(7L, "people.area.row.columns"));
    }

    @Test
    void badPeopleAreListedAndNobodyIsSaved() {
        String rows = "gut1,好,finance,,,,yes\n"
                + "a-b,x,finance,,,,yes\n"
                + "system,x,finance,,,,yes\n"
                + "a1,,finance,,,,yes\n"
                + "a2,x,boss,,,,yes\n"
                + "a3,x,,,,,yes\n"
                + "a4,x,finance,Nowhere,,,yes\n"
                + "a5,x,areaManager,,,,yes\n"
                + "a6,x,technician,North,,,yes\n"
                + "a7,x,finance,,plumbing,,yes\n"
                + "a8,x,technician,North,gardening,,yes\n"
                + "a9,x,finance,,," + "1".repeat(33) + ",yes\n"
                + "a10,x,finance,,,,maybe\n"
                + "gut1,y,finance,,,,yes\n"
                + "admin,x,finance,,,,yes\n"
                + "old1,x,,,,,no\n";
        assertThat(bad(() -> imports.people(csv(PEOPLE + rows), "admin")))
                .containsExactly(
                        Tuple.tuple(3L, "people.person.row.id"),
                        Tuple.tuple(4L, "people.person.row.id"),
                        Tuple.tuple(5L, "people.person.row.name"),
                        Tuple.tuple(6L, "people.person.row.roles"),
                        Tuple.tuple(7L, "people.person.row.roles"),
                        Tuple.tuple(8L, "people.person.row.area"),
                        Tuple.tuple(9L, "people.person.row.manager"),
                        Tuple.tuple(10L, "people.person.row.specialties"),
                        Tuple.tuple(11L, "people.person.row.specialties"),
                        Tuple.tuple(12L, "people.person.row.specialties"),
                        Tuple.tuple(13L, "people.person.row.phone"),
                        Tuple.tuple(14L, "people.person.row.active"),
                        Tuple.tuple(15L, "people.person.row.duplicate"),
                        Tuple.tuple(16L, "people.person.row.self"));
        assertThat(staff.find("gut1")).isEmpty();
        assertThat(identityService.createUserQuery().userId("gut1").count()).isZero();
    }

    private List<String> groups(String user) {
        return identityService.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .toList();
    }

    private static List<Tuple> bad(Runnable work) {
        Refusal[] refused = new Refusal[1];
        assertThatThrownBy(work::run).isInstanceOfSatisfying(Refusal.class, refusal -> refused[0] = refusal);
        return BadFile.rows(refused[0]).stream()
                .map((BadRow row) -> Tuple.tuple(row.row(), row.key()))
                .toList();
    }

    private static CsvFile csv(String text) {
        return new CsvFile("x.csv", text.getBytes(StandardCharsets.UTF_8));
    }
}
