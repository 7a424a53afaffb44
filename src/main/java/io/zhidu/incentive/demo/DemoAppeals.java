package io.zhidu.incentive.demo;

import io.zhidu.demo.DemoTasks;
import io.zhidu.incentive.Appeal;
import io.zhidu.incentive.IncentiveStatements;
import io.zhidu.incentive.Line;
import io.zhidu.incentive.Rule;
import io.zhidu.platform.Money;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Objections to the pay for points, and what the department says. */
@Component
@Profile({"demo", "test"})
class DemoAppeals {

    private final DemoTasks tasks;
    private final IncentiveStatements statements;

    DemoAppeals(DemoTasks tasks, IncentiveStatements statements) {
        this.tasks = tasks;
        this.statements = statements;
    }

    void object(String person, String settlement, String objection) {
        tasks.start(
                "incentive-appeal",
                person,
                Map.of(
                        "settlement", settlement,
                        "lineNo", payLine(person, settlement),
                        "objection", objection));
    }

    /** @param more that the line should have paid, in yuan */
    void uphold(String person, String settlement, String answer, String more) {
        int line = payLine(person, settlement);
        Money paid =
                statements.statement(settlement, person).lines().get(line - 1).amount();
        String number = Appeal.number(settlement, person, line);
        tasks.find(number, "userTask_answerAppeal")
                .ifPresent(task -> tasks.complete(
                        task,
                        0,
                        Map.of(
                                "decision",
                                "upheld",
                                "correctAmount",
                                paid.plus(Money.of(more)).toString(),
                                "answer",
                                answer)));
    }

    private int payLine(String person, String settlement) {
        List<Rule> rules = statements.statement(settlement, person).lines().stream()
                .map(Line::rule)
                .toList();
        return rules.indexOf(Rule.POINT_PAY) + 1;
    }
}
