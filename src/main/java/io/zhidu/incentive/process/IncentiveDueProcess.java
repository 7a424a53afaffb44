package io.zhidu.incentive.process;

import io.zhidu.platform.ProcessVariable;

/** Names of the process {@code incentive-due}. */
final class IncentiveDueProcess {

    /** Numbers of the settlements, separated by commas. */
    static final ProcessVariable<String> DUE = new ProcessVariable<>("due", String.class);

    static final ProcessVariable<Boolean> ANY_DUE = new ProcessVariable<>("anyDue", Boolean.class);
    /** Of one of them. */
    static final ProcessVariable<String> NUMBER = new ProcessVariable<>("number", String.class);

    private IncentiveDueProcess() {}
}
