package io.zhidu.baddebt.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.baddebt.BadDebt;
import io.zhidu.baddebt.CaseState;
import io.zhidu.baddebt.CaseViews;
import io.zhidu.baddebt.Hearing;
import io.zhidu.baddebt.deduction.DeductionTables;
import io.zhidu.baddebt.deduction.Statement;
import io.zhidu.baddebt.deduction.StatementService;
import io.zhidu.demo.DemoActors;
import io.zhidu.demo.DemoPlayer;
import io.zhidu.demo.DemoStory;
import io.zhidu.platform.Money;
import io.zhidu.support.ZhiduTest;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The story on that of credit, on different days of a month and a year; each in a transaction that is rolled back. */
@ZhiduTest
@Transactional
class BadDebtStoryTest {

    @Autowired
    DemoPlayer player;

    @Autowired
    List<DemoStory> stories;

    @Autowired
    DemoActors actors;

    @Autowired
    CaseViews cases;

    @Autowired
    StatementService statements;

    @Autowired
    TaskService taskService;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private Set<String> others;

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-25T14:30", "2026-11-03T16:10", "2026-02-26T11:20"})
    void everyClassAnObjectionThreeMonthsOfCarryingOverAndSomethingGivenBack(String now) {
        others = cases.all().stream().map(BadDebt::number).collect(Collectors.toSet());
        DeductionTables.empty(jdbc, transaction);
        player.play(
                stories.stream()
                        .filter(story -> story.getClass().getPackageName().matches("io.zhidu.(credit|baddebt).demo"))
                        .toList(),
                LocalDateTime.parse(now));
        assertThat(told())
                .extracting(BadDebt::debtClass)
                .contains("within-limit", "first-over-limit", "last-over-limit", "pay-first", "unauthorised");
        assertThat(told()).extracting(BadDebt::state).contains(CaseState.OPEN, CaseState.ORDERED);
        assertThat(hearings())
                .filteredOn(one -> one.answer() == Hearing.Answer.OBJECT)
                .hasSize(1);
        assertThat(hearings()).anyMatch(Hearing::silent);
        assertCarriedOver();
        assertThat(count("deduction_entry WHERE kind = 'given-back' AND amount > 0"))
                .isPositive();
        assertBooksBalance();
        assertEverybodyHasSomethingToDo();
    }

    private List<BadDebt> told() {
        return cases.all().stream()
                .filter(debt -> !others.contains(debt.number()))
                .toList();
    }

    private List<Hearing> hearings() {
        return told().stream()
                .flatMap(debt -> cases.of(debt.number()).hearings().stream())
                .toList();
    }

    private void assertCarriedOver() {
        assertThat(jdbc.sql("""
                                SELECT MAX(months) FROM (SELECT COUNT(DISTINCT period) AS months FROM deduction_entry
                                  WHERE kind = 'taken' GROUP BY case_number, part_no) per_part""").query(Long.class).single()).isEqualTo(3);
    }

    private void assertBooksBalance() {
        for (String person : statements.persons()) {
            Statement statement = statements.of(person);
            assertThat(statement.due())
                    .as(person)
                    .isEqualTo(statement.taken().minus(statement.givenBack()).plus(statement.remaining()));
            assertThat(statement.remaining().compareTo(Money.ZERO)).isNotNegative();
        }
    }

    private void assertEverybodyHasSomethingToDo() {
        assertTask("caiwu1", "userTask_proposeAllocation");
        assertTask("caiwu1", "userTask_followUp");
        assertTask("quyuEast", "userTask_hearBearer");
        assertTask("zongjing1", "userTask_decideCase");
    }

    private void assertTask(String person, String key) {
        assertThat(actors.<List<Task>>as(
                        person, () -> taskService.createTaskQuery().list()))
                .as(person)
                .filteredOn(
                        task -> told().stream().anyMatch(debt -> debt.number().equals(businessKey(task))))
                .extracting(Task::getTaskDefinitionKey)
                .contains(key);
    }

    private String businessKey(Task task) {
        return jdbc.sql("SELECT BUSINESS_KEY_ FROM ACT_HI_PROCINST WHERE ID_ = :id")
                .param("id", task.getProcessInstanceId())
                .query(String.class)
                .single();
    }

    private long count(String rows) {
        return jdbc.sql("SELECT COUNT(*) FROM " + rows).query(Long.class).single();
    }
}
