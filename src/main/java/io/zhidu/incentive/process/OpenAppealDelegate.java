package io.zhidu.incentive.process;

import io.zhidu.incentive.AppealService;
import io.zhidu.incentive.IncentiveStatements;
import io.zhidu.incentive.Line;
import io.zhidu.people.StaffDirectory;
import io.zhidu.platform.Sentences;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 2-signatures: whoever is logged in objects to a line of his. */
@Component
class OpenAppealDelegate implements JavaDelegate {

    private final AppealService appeals;
    private final IncentiveStatements statements;
    private final StaffDirectory staff;
    private final Sentences sentences;

    OpenAppealDelegate(
            AppealService appeals, IncentiveStatements statements, StaffDirectory staff, Sentences sentences) {
        this.appeals = appeals;
        this.statements = statements;
        this.staff = staff;
        this.sentences = sentences;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String settlement = IncentiveAppealProcess.SETTLEMENT.get(execution);
        int lineNo = IncentiveAppealProcess.LINE_NO.get(execution).intValue();
        String number = appeals.open(settlement, lineNo, IncentiveAppealProcess.OBJECTION.get(execution));
        execution.setProcessBusinessKey(number);
        String person = appeals.get(number).person();
        IncentiveAppealProcess.APPEAL.set(execution, number);
        IncentiveAppealProcess.APPELLANT.set(execution, person);
        IncentiveAppealProcess.APPELLANT_NAME.set(execution, staff.nameOf(person));
        Line line = statements.statement(settlement, person).lines().get(lineNo - 1);
        IncentiveAppealProcess.LINE.set(execution, words(line, lineNo));
    }

    private String words(Line line, int lineNo) {
        String clause = line.rule().clause();
        return line.amount() == null
                ? sentences.ofRecord("settlement.appeal.line", lineNo, clause)
                : sentences.ofRecord("settlement.appeal.payingLine", lineNo, clause, line.amount());
    }
}
