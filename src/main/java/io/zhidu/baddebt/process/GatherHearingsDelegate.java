package io.zhidu.baddebt.process;

import io.zhidu.baddebt.HearingService;
import io.zhidu.people.Memberships;
import io.zhidu.people.Role;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Clause 3-3.1: whether an objection is to be answered, and who may not decide. */
@Component
class GatherHearingsDelegate implements JavaDelegate {

    private final HearingService hearings;
    private final BadDebtBearers bearers;
    private final Memberships memberships;

    GatherHearingsDelegate(HearingService hearings, BadDebtBearers bearers, Memberships memberships) {
        this.hearings = hearings;
        this.bearers = bearers;
        this.memberships = memberships;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        BadDebtProcess.ANSWER_OWED.set(execution, hearings.isAnswerOwed(number));
        bears(execution, "generalManagerBears", Role.GENERAL_MANAGER);
        bears(execution, "leaderBears", Role.LEADER);
        bearers.show(execution, number);
    }

    private void bears(DelegateExecution execution, String variable, Role role) {
        BadDebtProcess.answer(variable)
                .set(
                        execution,
                        hearings.isBorneByOne(execution.getProcessBusinessKey(), memberships.membersOf(role.group())));
    }
}
