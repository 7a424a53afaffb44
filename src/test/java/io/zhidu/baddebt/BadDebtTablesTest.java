package io.zhidu.baddebt;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.people.Role;
import io.zhidu.support.Proves;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The decision tables alone. */
class BadDebtTablesTest {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    @ParameterizedTest
    @CsvSource({
        "within-limit, within-limit, 3-3.1, false",
        "overdue-invoice, within-limit, 3-3.1, false",
        "first-over-limit, first-over-limit, 3-3.1, false",
        "last-over-limit, last-over-limit, 3-3.3, false",
        "pay-first, pay-first, 3-3.1, false",
        "no-credit, pay-first, 3-3.1, false",
        "refused, unauthorised, 3-3.2, true",
        "none, unauthorised, 3-3.2, true"
    })
    @Proves({"3-3.1", "3-3.2", "3-3.3"})
    void theClassFollowsFromTheReleaseRecord(String route, String debtClass, String clause, boolean legal) {
        assertThat(ask("bad-debt-class", Map.of("releaseRoute", route))
                        .getSingleResult()
                        .getEntryMap())
                .containsExactlyInAnyOrderEntriesOf(Map.of("debtClass", debtClass, "clause", clause, "legal", legal));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void whateverRoleTheTableNamesFormsAndPagesCanNameIt(Role role) {
        for (Locale language : List.of(Locale.ROOT, Locale.ENGLISH)) {
            assertThat(ResourceBundle.getBundle("messages-baddebt", language).getString("baddebt.role." + role.group()))
                    .isNotBlank();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"within-limit", "first-over-limit", "last-over-limit", "pay-first", "unauthorised"})
    void theSharesOfEveryClassAreTheWhole(String debtClass) {
        for (String day : List.of("2000-02-29", "2026-11-25", "2099-12-31")) {
            Share sum = ask("bad-debt-shares", Map.of("debtClass", debtClass, "debtDay", day)).stream()
                    .map(row -> Share.of(row.getEntry("share")))
                    .reduce(Share.NONE, Share::plus);
            assertThat(sum).as(debtClass + " " + day).isEqualTo(Share.WHOLE);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "within-limit, areaManager salesDepartment marketingDepartmentHead",
        "first-over-limit, areaManager salesDepartment marketingDepartmentHead",
        "last-over-limit, signer",
        "unauthorised, logisticsSpecialist warehouseKeeper marketingDepartmentHead"
    })
    void whoBearsAClass(String debtClass, String roles) {
        assertThat(ask("bad-debt-shares", Map.of("debtClass", debtClass, "debtDay", "2026-11-25")).stream()
                        .map(row -> row.getEntry("role").toString()))
                .containsExactlyInAnyOrder(roles.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "false, false, generalManager",
        "false, true, generalManager",
        "true, false, leader",
        "true, true, humanResources"
    })
    void nobodyDecidesOnWhatHeBears(boolean generalManager, boolean leader, String decider) {
        assertThat(ask("bad-debt-decider", Map.of("generalManagerBears", generalManager, "leaderBears", leader))
                        .getSingleResult()
                        .<String>getEntry("deciderRole"))
                .isEqualTo(decider);
    }

    private static DmnDecisionResult ask(String table, Map<String, Object> facts) {
        try (var dmn = Files.newInputStream(Path.of("processes/bad-debt/" + table + ".dmn"))) {
            return ENGINE.evaluateDecision(
                    ENGINE.parseDecision(table, dmn), org.camunda.bpm.engine.variable.Variables.fromMap(facts));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
