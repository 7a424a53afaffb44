package io.zhidu.complaint;

/** The policy: how much working time a severity leaves. */
public interface AllowanceDecision {

    Allowance of(Severity severity);
}
